// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.cli.fixture.QuarantineRow;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.RuleCount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that are malformed: one file with one of each kind, each between two good neighbours. */
@Tag("slow")
class BadInputRowTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private static Path temporary;

    private static RawFixture raw;
    private static RunResult run;

    @BeforeAll
    static void runsOverOneOfEachKind() {
        raw = RawFixture.small(temporary.resolve("kinds"));
        raw.write(RawFixture.CUSTOMERS, raw.header(RawFixture.CUSTOMERS) + "\n")
                .append(RawFixture.CUSTOMERS, good(1))
                .append(RawFixture.CUSTOMERS, bytes("101,K1,Ren\u00e9,B,M,M,2025-01-01\n"))
                .append(RawFixture.CUSTOMERS, good(2))
                .append(RawFixture.CUSTOMERS, "102,K2,A\0B,C,M,M,2025-01-01\n")
                .append(RawFixture.CUSTOMERS, good(3))
                .append(RawFixture.CUSTOMERS, "103,K3,\"never closed,C,M,M,2025-01-01\n")
                .append(RawFixture.CUSTOMERS, good(4))
                .append(RawFixture.CUSTOMERS, "104,K4,\"closed\" early,C,M,M,2025-01-01\n")
                .append(RawFixture.CUSTOMERS, good(5))
                .append(RawFixture.CUSTOMERS, "105,too,short\n\n")
                .append(RawFixture.CUSTOMERS, good(6))
                .append(RawFixture.CUSTOMERS, "106,K6,A,B,M,M,2025-01-01,long\n")
                .append(RawFixture.CUSTOMERS, good(7))
                .append(RawFixture.CUSTOMERS, "107,K7,\"two\nlines, one \"\"field\"\"\",B,M,M,2025-01-01\r\n")
                .append(RawFixture.CUSTOMERS, "   ,K8,no,number,M,M,2025-01-01");
        run = raw.run("--to", "silver").completed();
    }

    @Test
    void theSnapshotHasTheBytesOfTheSource() {
        for (String file : RawFixture.FILES) {
            assertThat(run.bytes(run.source(file).file())).as(file).isEqualTo(raw.bytes(file));
        }
    }

    @Test
    void everyRecordIsAccountedFor() {
        Ledger ledger = run.table(Step.SILVER, "silver.cst_info").ledger();

        assertThat(ledger).isEqualTo(new Ledger(15, 8, 7, 0));
        assertThat(ledger.balances()).isTrue();
        assertThat(run.source(RawFixture.CUSTOMERS).rows()).isEqualTo(15);
        assertThat(run.source(RawFixture.CUSTOMERS).malformed()).isEqualTo(6);
        assertThat(run.source(RawFixture.CUSTOMERS).blankLines()).isEqualTo(1);
        assertThat(run.table(Step.SILVER, "silver.cst_info").rejects())
                .containsExactlyInAnyOrder(
                        new RuleCount("malformed_wrong_charset", 1),
                        new RuleCount("malformed_nul_byte", 1),
                        new RuleCount("malformed_broken_quotes", 2),
                        new RuleCount("malformed_field_count", 2),
                        new RuleCount("missing_customer_id", 1));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "2, malformed_wrong_charset, '101,K1,Ren\\xE9,B,M,M,2025-01-01'",
                "4, malformed_nul_byte, '102,K2,A\\x00B,C,M,M,2025-01-01'",
                "6, malformed_broken_quotes, '103,K3,\"never closed,C,M,M,2025-01-01'",
                "8, malformed_broken_quotes, '104,K4,\"closed\" early,C,M,M,2025-01-01'",
                "10, malformed_field_count, '105,too,short'",
                "12, malformed_field_count, '106,K6,A,B,M,M,2025-01-01,long'",
                "15, missing_customer_id, '   ,K8,no,number,M,M,2025-01-01'"
            })
    void aMalformedRecordStandsInQuarantineWithItsPlaceAndRule(long position, String rule, String record) {
        List<QuarantineRow> rows = QuarantineRow.of(run, "cst_info");

        assertThat(rows).hasSize(7);
        QuarantineRow row = rows.stream()
                .filter(candidate -> candidate.position() == position)
                .findFirst()
                .orElseThrow();
        assertThat(row.source()).isEqualTo(RawFixture.CUSTOMERS);
        assertThat(row.rules()).isEqualTo(rule);
        assertThat(row.raw()).isEqualTo(record);
        row.assertFoundIn(run);
    }

    @Test
    void theNeighboursOfMalformedRecordsAreKept() {
        assertThat(run.text("silver/data/cst_info.csv").lines().filter(line -> line.contains(",Good,")))
                .hasSize(7);
    }

    @Test
    void aQuotedFieldKeepsItsLineEndsAndQuotes() {
        assertThat(run.text("silver/data/cst_info.csv"))
                .contains("\n107,K7,\"two\nlines, one \"\"field\"\"\",B,M,M,2025-01-01\n");
    }

    @Test
    void aFieldOfFiveMegabytesIsARowAndOneOfNineIsNot() {
        RawFixture large = RawFixture.small(temporary.resolve("large"));
        large.write(RawFixture.CUSTOMERS, large.header(RawFixture.CUSTOMERS) + "\n")
                .append(RawFixture.CUSTOMERS, good(1))
                .append(RawFixture.CUSTOMERS, "201,K1," + "x".repeat(5 * MEGABYTE) + ",B,M,M,2025-01-01\n")
                .append(RawFixture.CUSTOMERS, good(2))
                .append(RawFixture.CUSTOMERS, "202,K2," + "y".repeat(9 * MEGABYTE) + ",B,M,M,2025-01-01\n")
                .append(RawFixture.CUSTOMERS, good(3))
                .append(RawFixture.CUSTOMERS, "203,K3,\"" + "z".repeat(9 * MEGABYTE) + "\",B,M,M,2025-01-01\n")
                .append(RawFixture.CUSTOMERS, good(4));

        RunResult result = large.run("--to", "silver").completed();

        assertThat(result.bytes("bronze/data/cst_info.csv")).isEqualTo(large.bytes(RawFixture.CUSTOMERS));
        assertThat(result.table(Step.SILVER, "silver.cst_info").ledger()).isEqualTo(new Ledger(7, 5, 2, 0));
        assertThat(result.text("silver/data/cst_info.csv"))
                .contains("\n201,K1," + "x".repeat(5 * MEGABYTE) + ",B,M,M,2025-01-01\n")
                .doesNotContain("yy", "zz");
        List<QuarantineRow> rows = QuarantineRow.of(result, "cst_info");
        assertThat(rows).extracting(QuarantineRow::position).containsExactly(4L, 6L);
        assertThat(rows).extracting(QuarantineRow::rules).containsOnly("malformed_record_too_long");
        assertThat(rows.get(0).raw()).endsWith("yyy... (" + (9 * MEGABYTE + 24) + " bytes)");
        rows.forEach(row -> row.assertFoundIn(result));
    }

    private static String good(int number) {
        return number + ",G" + number + ",Good,Neighbour,S,F,2025-01-0" + number + "\n";
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
