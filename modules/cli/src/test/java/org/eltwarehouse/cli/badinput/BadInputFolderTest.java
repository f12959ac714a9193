// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.SourceRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw folders that lack something, hold something strange, or have no place to go to. */
@Tag("slow")
class BadInputFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void aMissingRawFolderIsAUsageError() {
        RawFixture raw = RawFixture.empty(temporary);

        raw.run()
                .refused(
                        2,
                        "Cannot read raw files from " + raw.folder()
                                + ": there is no such folder; pass the folder with the exports to --raw");

        assertThat(raw.artifacts()).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheRawFolderIsAUsageError() throws IOException {
        RawFixture raw = RawFixture.empty(temporary);
        Files.writeString(raw.folder(), "no folder");

        raw.run()
                .refused(
                        2,
                        "Cannot read raw files from " + raw.folder()
                                + ": there is no such folder; pass the folder with the exports to --raw");
    }

    @Test
    void aRawFolderWithoutCsvFilesIsAUsageError() {
        RawFixture raw = RawFixture.empty(temporary).write("source_crm/readme.txt", "no export today");

        raw.run()
                .refused(
                        2,
                        "Cannot read raw files from " + raw.folder()
                                + ": it holds no CSV file that can be read: source_crm/readme.txt is not read: its name does not end in"
                                + " .csv; put the exports into "
                                + raw.folder() + "/<source>/<name>.csv");

        assertThat(raw.artifacts()).doesNotExist();
    }

    @Test
    void allMissingRequiredFilesAreNamed() {
        RawFixture raw = RawFixture.small(temporary).remove(RawFixture.SALES).remove(RawFixture.LOCATIONS);

        RunResult run = raw.run("--to", "bronze");

        run.failedIn(
                Step.BRONZE,
                1,
                "Cannot start from these raw files: missing source_erp/LOC_A101.csv, source_crm/sales_details.csv;"
                        + " deliver what is missing or mark it required: false in its contract");
        assertThat(run.manifest().inputs()).hasSize(RawFixture.FILES.size() - 2);
    }

    @Test
    void aFileBesideTheFoldersOfSourcesIsToldOfAtEveryStart() {
        RawFixture raw = RawFixture.small(temporary);
        assertThat(raw.run("--to", "bronze").completed().out()).doesNotContain("is not read");

        RunResult again = raw.write("late.csv", "a\n1\n").run("--to", "bronze");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains(
                        "late.csv is not read: it does not lie in the folder of a source", "Nothing to do: run a-run");
    }

    @Test
    void theShopFilesMayBeMissing() {
        RawFixture raw = RawFixture.small(temporary)
                .remove(RawFixture.SHOP_CUSTOMERS)
                .remove(RawFixture.SHOP_PRODUCTS)
                .remove(RawFixture.SHOP_SALES);

        RunResult run = raw.run("--to", "gold").completed();

        assertThat(run.record(Step.SILVER).tables())
                .extracting(table -> table.table().name())
                .containsExactlyInAnyOrder(
                        "cst_az12", "cst_info", "loc_a101", "prd_info", "px_cat_g1v2", "sales_details");
        assertThat(run.record(Step.SILVER).notices())
                .contains("silver.customer_info is left out: this run does not hold [bronze.customer_info]");
        assertThat(run.record(Step.GOLD).notices())
                .containsExactly("gold.fact_shop_transactions is left out: this run does not hold"
                        + " [silver.sales_transactions, silver.product_info]");
    }

    @Test
    void filesOfTheSameNameInBothSourcesAreKeptApart() {
        RawFixture raw = RawFixture.small(temporary).write("source_erp/cst_info.csv", "another,file\n1,2\n");

        RunResult run = raw.run("--to", "bronze").completed();

        assertSnapshot(raw, run, RawFixture.CUSTOMERS, "source_crm__cst_info.csv");
        assertSnapshot(raw, run, "source_erp/cst_info.csv", "source_erp__cst_info.csv");
        assertThat(run.source(RawFixture.CUSTOMERS).table()).hasToString("bronze.cst_info");
        assertThat(run.source("source_erp/cst_info.csv").table()).isNull();
        assertThat(run.record(Step.BRONZE).notices())
                .containsExactlyInAnyOrder(
                        "source_crm/cst_info.csv has the same name as a file of another source;"
                                + " its snapshot is source_crm__cst_info.csv",
                        "source_erp/cst_info.csv has the same name as a file of another source;"
                                + " its snapshot is source_erp__cst_info.csv",
                        "source_erp/cst_info.csv has no contract; kept in bronze, read by no table");
    }

    @Test
    void aFileNamedLikeTheSnapshotOfAnotherOneIsKeptToo() {
        RawFixture raw = RawFixture.small(temporary)
                .write("source_erp/cst_info.csv", "another,file\n1,2\n")
                .write("source_other/source_crm__cst_info.csv", "a,third\n3,4\n");

        RunResult run = raw.run("--to", "bronze").completed();

        assertThat(run.record(Step.BRONZE).sources())
                .extracting(SourceRecord::file)
                .doesNotHaveDuplicates();
        for (SourceRecord source : run.record(Step.BRONZE).sources()) {
            assertThat(run.bytes(source.file())).as(source.source()).isEqualTo(raw.bytes(source.source()));
        }
    }

    @Test
    void aFolderNamedLikeAFileIsRefused() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        Files.createDirectory(raw.path("source_crm/extra.csv"));

        raw.run()
                .refused(
                        1,
                        "Cannot take a snapshot of source_crm/extra.csv: it is a link or a folder;"
                                + " put the file itself there");
    }

    @Test
    void aLinkIsRefusedWhereverItLeads() throws IOException {
        RawFixture raw = RawFixture.small(temporary).remove(RawFixture.LOCATIONS);
        Files.createSymbolicLink(raw.path(RawFixture.LOCATIONS), Path.of("/etc/hostname"));

        raw.run()
                .refused(
                        1,
                        "Cannot take a snapshot of source_erp/LOC_A101.csv: it is a link or a folder;"
                                + " put the file itself there");
    }

    @Test
    void whatIsNotReadIsNamedWithTheReasonAndRefusesNothing() {
        RawFixture raw = RawFixture.small(temporary)
                .write("source_crm/my customers;.csv", "a\n1\n")
                .write("source_crm/list.xlsx", "PK")
                .write("source_crm/old/orders.csv", "a\n1\n")
                .write("a source/orders.csv", "a\n1\n")
                .write("source_crm/.hidden", "");

        RunResult run = raw.run("--to", "bronze").completed();

        assertThat(run.record(Step.BRONZE).notices())
                .contains(
                        "source_crm/my customers;.csv is not read: its name has characters beyond letters, digits, dot,"
                                + " hyphen and underscore; rename it",
                        "source_crm/list.xlsx is not read: its name does not end in .csv",
                        "source_crm/old is not read: folders below that of a source are not looked into",
                        "a source/orders.csv is not read: the name of its folder has characters beyond letters, digits,"
                                + " dot, hyphen and underscore")
                .noneMatch(notice -> notice.contains(".hidden"));
    }

    @Test
    void aFileInPlaceOfTheArtifactsFolderIsAPlatformError() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        Files.writeString(raw.artifacts(), "a file");

        raw.run()
                .refused(
                        3,
                        "Cannot read " + raw.artifacts().resolve("agents/pins/approvals.jsonl")
                                + ": a file stands where a folder is needed;"
                                + " check the path, its permissions and the disk, then start again");

        assertThat(raw.artifacts()).hasContent("a file");
    }

    @Test
    void aFileInPlaceOfTheRunFolderIsAPlatformError() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        Path place = Files.createDirectories(raw.artifacts().resolve("runs")).resolve(RunResult.RUN);
        Files.writeString(place, "a file");

        RunResult run = raw.run();

        assertThat(run.err())
                .isEqualTo("Cannot create " + place + ": a file stands where a folder is needed; check the path, its"
                        + " permissions and the disk, then start again" + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(place).hasContent("a file");
    }

    @Test
    void aTableWhoseRowsAreAllRejectedFailsAndKeepsThemAsEvidence() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.LOCATIONS, "CID,CNTRY\n,Germany\n --- ,France\n");

        RunResult run = raw.run("--to", "gold");

        run.failedIn(
                Step.SILVER,
                1,
                "Cannot publish silver: silver.loc_a101 rows_survive: 0 of 2 rows;"
                        + " see the reports and quarantine under _failed/silver and correct the source");
        assertThat(run.text("_failed/silver/data/loc_a101.csv")).isEqualTo("customer_number,country\n");
        assertThat(run.text("_failed/silver/quarantine/loc_a101.csv")).isEqualTo("""
                        source_file,position,byte_offset,rules,raw_record
                        source_erp/LOC_A101.csv,1,10,missing_customer_number,",Germany"
                        source_erp/LOC_A101.csv,2,19,missing_customer_number," --- ,France"
                        """);
        assertThat(run.text("_failed/silver/reports/silver_quality_report.md"))
                .contains("silver.loc_a101")
                .contains("rows_survive");
        assertThat(run.bytes("bronze/data/LOC_A101.csv")).isEqualTo(raw.bytes(RawFixture.LOCATIONS));
    }

    @Test
    void aTableWhoseRowsAreAllMalformedFailsAlike() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.CUSTOMERS, raw.header(RawFixture.CUSTOMERS) + "\n11000,too,short\n");

        RunResult run = raw.run("--to", "silver");

        run.failedIn(
                Step.SILVER,
                1,
                "Cannot publish silver: silver.cst_info rows_survive: 0 of 1 rows;"
                        + " see the reports and quarantine under _failed/silver and correct the source");
        assertThat(run.text("_failed/silver/quarantine/cst_info.csv"))
                .endsWith("\nsource_crm/cst_info.csv,1,86,malformed_field_count,\"11000,too,short\"\n");
    }

    private static void assertSnapshot(RawFixture raw, RunResult run, String file, String snapshot) {
        assertThat(run.source(file).file()).isEqualTo("bronze/data/" + snapshot);
        assertThat(run.bytes("bronze/data/" + snapshot)).isEqualTo(raw.bytes(file));
    }
}
