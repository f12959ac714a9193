// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.cli.fixture.QuarantineRow;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.SourceRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose header, encoding or line ends are not as promised. */
@Tag("slow")
class BadInputFileTest {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String NO_HEADER =
            "it does not start with a header line in UTF-8; export it again with its header line";

    @TempDir
    private Path temporary;

    @Test
    void aRenamedColumnIsNamed() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.CUSTOMERS, raw.text(RawFixture.CUSTOMERS).replaceFirst("cst_gndr", "gender"));

        assertRefused(
                raw,
                RawFixture.CUSTOMERS,
                "the column gender stands where its contract has cst_gndr; export it under its old name, or change the"
                        + " name in the contract and in what reads it",
                List.of("cst_info.csv"));
    }

    @Test
    void aColumnThatStandsThereTwiceIsNamed() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.BIRTHS, raw.text(RawFixture.BIRTHS).replaceFirst("BDATE", "Cid "));

        assertRefused(
                raw,
                RawFixture.BIRTHS,
                "the column cid stands there twice; export it once",
                List.of("CST_AZ12.csv", "cst_info.csv", "customer_info.csv", "prd_info.csv", "sales_details.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {RawFixture.SALES, RawFixture.LOCATIONS, RawFixture.SHOP_PRODUCTS})
    void anEmptyFileIsRefused(String file) {
        RawFixture raw = RawFixture.small(temporary).write(file, "");

        assertRefused(raw, file, "the file is empty; export it again with its header line");
    }

    @Test
    void aFileOfNothingButAByteOrderMarkHasNoHeader() {
        assertRefused(RawFixture.small(temporary).write(RawFixture.LOCATIONS, BOM), RawFixture.LOCATIONS, NO_HEADER);
    }

    @Test
    void aFileOfNothingButLineEndsHasNoHeader() {
        assertRefused(
                RawFixture.small(temporary).write(RawFixture.LOCATIONS, "\n\r\n\n"), RawFixture.LOCATIONS, NO_HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void utf16IsRefused(String charset) {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.LOCATIONS, raw.text(RawFixture.LOCATIONS).getBytes(Charset.forName(charset)));
        String reason = charset.equals("UTF-16")
                ? "it is encoded in UTF-16; export it as UTF-8, or declare its charset in the contract"
                : NO_HEADER;

        assertRefused(raw, RawFixture.LOCATIONS, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CID,CNTRY,caf\u00e9", "CID,\"CNTRY", "CID,CNTRY,a\0b", "\"CID\"x,CNTRY"})
    void aHeaderThatIsMalformedIsRefused(String header) {
        RawFixture raw = RawFixture.small(temporary);
        byte[] line = (header + "\nAW-00011000,Germany\n").getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(raw.write(RawFixture.LOCATIONS, line), RawFixture.LOCATIONS, NO_HEADER);
    }

    @Test
    void withoutRowsTheDayOfTheNewestFileIsTheBusinessDate() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.SALES, raw.header(RawFixture.SALES) + "\n");
        for (String file : RawFixture.FILES) {
            Files.setLastModifiedTime(raw.path(file), FileTime.from(Instant.parse("2025-06-29T10:00:00Z")));
        }
        Files.setLastModifiedTime(raw.path(RawFixture.SALES), FileTime.from(Instant.parse("2025-06-30T23:59:59Z")));

        RunResult run = raw.run("--to", "bronze").completed();

        assertThat(run.record(Step.BRONZE).businessDate()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(run.record(Step.BRONZE).notices())
                .contains("The business date is 2025-06-30, the day on which the newest raw file was written, since no"
                        + " source has a row tonight; --business-date states another");
    }

    @Test
    void rowsWithoutAValidDateNeedABusinessDate() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.SALES, raw.text(RawFixture.SALES).replaceAll(",(19|20)[0-9]{6},", ",0,"));

        raw.run("--to", "bronze")
                .failedIn(
                        Step.BRONZE,
                        1,
                        "Cannot find the business date: no source holds a valid date in its business date column; deliver"
                                + " one that does or pass --business-date YYYY-MM-DD");
    }

    @Test
    void withABusinessDateSalesWithoutRowsGiveAnEmptyFact() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.SALES, raw.header(RawFixture.SALES) + "\n");

        RunResult run = raw.run("--business-date", "2025-06-30").completed();

        assertThat(run.table(Step.GOLD, "gold.fact_sales").rows()).isZero();
        assertThat(run.text("gold/data/agg_exec_kpis.csv").lines()).hasSize(1);
        assertThat(run.record(Step.SEGMENTATION).notices())
                .containsExactly("There are no segments: no customer has an order");
        assertThat(run.text("reports/final_expose.md"))
                .contains("There are no segments: no customer has an order")
                .contains("source_crm/sales_details.csv has a header but no rows")
                .contains("Empty: silver.sales_details");
    }

    @Test
    void aHeaderWithoutRowsGivesAnEmptyTableAndANotice() {
        RawFixture raw = RawFixture.small(temporary).write(RawFixture.LOCATIONS, "CID,CNTRY");

        RunResult run = raw.run("--to", "gold").completed();

        assertThat(run.record(Step.BRONZE).notices())
                .containsExactly("source_erp/LOC_A101.csv has a header but no rows");
        assertThat(run.table(Step.SILVER, "silver.loc_a101").ledger())
                .hasToString("Ledger[read=0, written=0, quarantined=0, deduplicated=0]");
        assertThat(run.text("gold/data/dim_location.csv")).isEqualTo("location_key,country\n-1,n/a\n");
    }

    @Test
    void orderCaseAndNumberOfColumnsByteOrderMarksAndLineEndsChangeNothing() {
        RunResult plain = RawFixture.small(temporary.resolve("plain"))
                .run("--to", "silver")
                .completed();
        RawFixture raw = RawFixture.small(temporary.resolve("odd"));
        raw.write(RawFixture.CUSTOMERS, BOM, raw.bytes(RawFixture.CUSTOMERS));
        raw.write(RawFixture.SALES, raw.text(RawFixture.SALES).replace("\n", "\r\n"));
        raw.write(RawFixture.CATEGORIES, raw.text(RawFixture.CATEGORIES).replace('\n', '\r'));
        raw.write(RawFixture.LOCATIONS, swapped(raw.text(RawFixture.LOCATIONS)));
        raw.write(RawFixture.BIRTHS, widened(raw.text(RawFixture.BIRTHS)));
        raw.write(
                RawFixture.SHOP_PRODUCTS,
                raw.text(RawFixture.SHOP_PRODUCTS).replaceFirst("product_id", " PRODUCT_Id "));

        RunResult odd = raw.run("--to", "silver").completed();

        assertThat(odd.record(Step.BRONZE).notices())
                .containsExactly(
                        "source_erp/CST_AZ12.csv has 2 columns that its contract does not know; kept in bronze, not read"
                                + " by silver",
                        "source_erp/LOC_A101.csv has its columns in another order than its contract; read by name");
        assertThat(plain.files("silver/data")).hasSize(RawFixture.FILES.size());
        assertThat(odd.differences(plain, "silver/data")).isEmpty();
        assertThat(odd.source(RawFixture.BIRTHS).header())
                .containsExactly("column_1", "CID", "BDATE", "GEN", "column_5");
        for (SourceRecord source : odd.record(Step.BRONZE).sources()) {
            assertThat(odd.bytes(source.file())).isEqualTo(raw.bytes(source.source()));
            assertThat(source.malformed()).isZero();
            assertThat(source.rows()).isEqualTo(plain.source(source.source()).rows());
        }
    }

    @Test
    void aHeaderMayBeginWithAByteOrderMarkAndAQuotedLineEnd() {
        RawFixture raw = RawFixture.small(temporary);
        String text = "\"a\nnote\",CID,CNTRY\nx,AW-00011000,Germany\nx,too short\n";
        raw.write(RawFixture.LOCATIONS, BOM, text.getBytes(StandardCharsets.UTF_8));

        RunResult run = raw.run("--to", "silver").completed();

        assertThat(run.table(Step.SILVER, "silver.loc_a101").ledger()).isEqualTo(new Ledger(2, 1, 1, 0));
        assertThat(QuarantineRow.of(run, "loc_a101"))
                .containsExactly(
                        new QuarantineRow(RawFixture.LOCATIONS, 2, 44, "malformed_field_count", "x,too short"));
    }

    private static String swapped(String text) {
        return text.lines()
                .map(line -> line.substring(line.indexOf(',') + 1) + "," + line.substring(0, line.indexOf(',')))
                .collect(Collectors.joining("\n"));
    }

    private static String widened(String text) {
        return text.lines()
                .map(line -> line.startsWith("CID") ? "note," + line + ",note" : "\"a, b\"," + line + ",")
                .collect(Collectors.joining("\n"));
    }

    private void assertRefused(RawFixture raw, String file, String reason) {
        assertRefused(raw, file, reason, List.of());
    }

    private void assertRefused(RawFixture raw, String file, String reason, List<String> evidence) {
        RunResult run = raw.run("--to", "bronze");

        run.failedIn(Step.BRONZE, 1, "Cannot read " + file + ": " + reason);
        assertThat(run.bytes("_failed/bronze/data/" + file.substring(file.indexOf('/') + 1)))
                .isEqualTo(raw.bytes(file));
        if (!evidence.isEmpty()) {
            assertThat(run.files("_failed/bronze/data").keySet())
                    .containsExactlyElementsOf(evidence.stream()
                            .map(name -> "_failed/bronze/data/" + name)
                            .toList());
        }
    }
}
