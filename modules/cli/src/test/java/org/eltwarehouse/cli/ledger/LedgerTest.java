// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.QuarantineRow;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One raw folder with every kind of malformed and dirty record in every file: no record is lost and none invented. */
class LedgerTest {
    private static final Map<String, DirtyFile> FILES = new LinkedHashMap<>();

    @TempDir
    private static Path temporary;

    private static RawFixture raw;
    private static RunResult run;

    @BeforeAll
    static void runsOverDirtAlone() {
        raw = RawFixture.small(temporary);
        file(RawFixture.CUSTOMERS, "\n")
                .duplicatesAmongShipped(2)
                .everyDefect()
                .rejected("missing_customer_id", ",SF566,,,,,")
                .rejected("missing_customer_id", "  ,AW1,Ann,Lee,S,F,2025-01-01")
                .rejected("missing_customer_id", "-5,AW2,Ann,Lee,S,F,2025-01-01")
                .rejected("missing_customer_id", "abc,\"AW\n3\",Ann,Lee,S,F,2025-01-01")
                .good("90001,AW4,\" two\nlines \",\"a \"\"quoted\"\" name\",?,?,2025-13-45")
                .duplicate("90001,AW4,older,record,S,F,2020-01-01")
                .everyDefect();
        file(RawFixture.SHOP_CUSTOMERS, "\r\n")
                .everyDefect()
                .rejected("missing_customer_id", "   ,Ann,Lee,Female,1990-01-01")
                .good("799999,,,divers,9999-12-31")
                .duplicate("799999,,,,")
                .everyDefect();
        file(RawFixture.PRODUCTS, "\n")
                .everyDefect()
                .rejected("missing_product_key;missing_product_id", ",,nothing,,,,")
                .rejected("missing_product_key", "9001,CO,short key,1,M,2020-01-01,")
                .rejected("missing_product_id", "x,CO-RF-FR-R92B-58,no number,1,M,2020-01-01,")
                .good("9002,CO-XX-NEW-1,\"comma, and \"\"quote\"\"\",-4,Z ,2020-02-30,")
                .duplicate("9001,CO-XX-NEW-1,the same start,1,M,,")
                .everyDefect();
        file(RawFixture.SALES, "\n")
                .everyDefect()
                .tooLong()
                .rejected("missing_order_number", " ,BK-1,11000,20250101,20250108,20250113,10,1,10")
                .rejected("amount_not_provable", "SO9,BK-1,11000,20250101,20250108,20250113,,,")
                .rejected("amount_not_provable", "SO9,BK-1,11000,20250101,20250108,20250113,10,0,0")
                .rejected("amount_out_of_range", "SO9,BK-1,11000,20250101,20250108,20250113,,2,500000000.01")
                .rejected("missing_order_number;amount_not_provable", ",,,,,,,,")
                .good("SO9,BK-1,11000,0,20250108,20250113,-7,2,-5.5")
                .good("SO9,BK-1,11000,20250101,20250108,20250113,11,2,5.50")
                .good("SO9,BK-1,11000,20250101,20250108,20250113,12,2,")
                .everyDefect();
        file(RawFixture.BIRTHS, "\r\n")
                .everyDefect()
                .rejected("missing_customer_number", ",1990-01-01,F")
                .rejected("missing_customer_number", "NAS,1990-01-01,F")
                .good("NASAW90001,2999-01-01,x")
                .duplicate("AW90001,,")
                .everyDefect();
        file(RawFixture.LOCATIONS, "\r")
                .everyDefect()
                .rejected("missing_customer_number", "---,Germany")
                .good("AW-90001,deutschland")
                .duplicate("AW90001,")
                .everyDefect();
        file(RawFixture.CATEGORIES, "\n")
                .everyDefect()
                .rejected("missing_category_id", "  ,Bikes,None,Yes")
                .good("zz_zz,\"Odd, but kept\",,maybe")
                .duplicate("ZZ_ZZ,,,")
                .everyDefect();
        file(RawFixture.SHOP_PRODUCTS, "\n")
                .everyDefect()
                .rejected("missing_product_id", ",Bike,Bikes,1")
                .good("p-1,Bike,Bikes,-1")
                .duplicate("P-1,Bike,,")
                .everyDefect();
        file(RawFixture.SHOP_SALES, "\n")
                .everyDefect()
                .rejected("missing_transaction_id", " ,700001,501,1,10,2025-01-01")
                .good("t-1,,,x,y,z")
                .duplicate("T-1,,,,,")
                .everyDefect();
        run = raw.run("--to", "silver").completed();
    }

    static List<String> files() {
        return List.copyOf(FILES.keySet());
    }

    @Test
    void everySpoiledFileIsATableOfTheRun() {
        assertThat(FILES).isNotEmpty();
        assertThat(run.record(Step.SILVER).tables())
                .extracting(table -> table.table().name())
                .containsAll(FILES.keySet().stream().map(LedgerTest::name).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theLedgerTellsWhatAnotherParserCounts(String file) {
        DirtyFile dirty = FILES.get(file);
        TableRecord table = table(file);

        assertThat(table.ledger().balances()).isTrue();
        assertThat(table.ledger()).isEqualTo(dirty.ledger());
        assertThat(run.source(file).rows()).isEqualTo(dirty.ledger().read());
        assertThat(run.source(file).blankLines()).isEqualTo(4);
        assertThat(CsvTable.of(run.folder().resolve(table.file())))
                .hasSize((int) dirty.ledger().written());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRefusedRecordStandsInQuarantineOnceWithAllItsRules(String file) {
        List<QuarantineRow> rows = QuarantineRow.of(run, name(file));

        assertThat(rows)
                .extracting(row -> new DirtyFile.Expected(row.position(), row.rules()))
                .isEqualTo(FILES.get(file).quarantined());
        assertThat(rows).extracting(QuarantineRow::source).containsOnly(file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRefusedRecordIsFoundAtItsOffsetInTheSnapshot(String file) {
        List<QuarantineRow> rows = QuarantineRow.of(run, name(file));

        assertThat(rows).hasSizeGreaterThan(12);
        rows.forEach(row -> row.assertFoundIn(run));
        assertThat(rows).extracting(QuarantineRow::offset).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCountsPerRuleAreThoseOfTheQuarantine(String file) {
        for (RuleCount rule : table(file).rejects()) {
            long quarantined = FILES.get(file).quarantined().stream()
                    .filter(row -> List.of(row.rules().split(";", -1)).contains(rule.rule()))
                    .count();
            assertThat(rule.rows()).as(rule.rule()).isEqualTo(quarantined);
        }
        assertThat(table(file).rejects()).extracting(RuleCount::rule).contains("malformed_broken_quotes");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSnapshotHasTheBytesOfTheSource(String file) {
        assertThat(run.bytes(run.source(file).file())).isEqualTo(raw.bytes(file));
    }

    private static DirtyFile file(String file, String lineEnd) {
        DirtyFile dirty = new DirtyFile(raw, file, lineEnd);
        FILES.put(file, dirty);
        return dirty;
    }

    private static TableRecord table(String file) {
        return run.table(Step.SILVER, "silver." + name(file));
    }

    private static String name(String file) {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
