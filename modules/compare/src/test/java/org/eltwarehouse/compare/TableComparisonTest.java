// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Difference;
import org.eltwarehouse.contract.insight.RunDiff.Example;
import org.eltwarehouse.contract.insight.RunDiff.Matching;
import org.eltwarehouse.contract.insight.RunDiff.Rows;
import org.eltwarehouse.contract.insight.RunDiff.SchemaChange;
import org.eltwarehouse.contract.insight.RunDiff.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableComparisonTest {
    @TempDir
    Path runs;

    @Test
    void namesAddedRemovedAndChangedRows() {
        Table table = only(
                orders().rows("1,10.00,red", "2,5.00,blue", "4,1.00,"),
                orders().rows("2,7.50,green", "3,1.00,red", "4,1.00,"));
        Rows rows = table.rows();
        assertThat(rows.matching()).isEqualTo(Matching.KEY);
        assertThat(rows.added()).isEqualTo(1);
        assertThat(rows.removed()).isEqualTo(1);
        assertThat(rows.changed()).isEqualTo(1);
        assertThat(table.columns())
                .containsExactly(
                        new ColumnChange("amount", 1L, new BigDecimal("-6.50")), new ColumnChange("colour", 1L, null));
        assertThat(rows.examples())
                .containsExactly(
                        new Example(2L, 1L, Map.of("id", "2"), "amount", "5.00", "7.50"),
                        new Example(2L, 1L, Map.of("id", "2"), "colour", "blue", "green"),
                        new Example(1L, null, Map.of("id", "1"), null, null, null),
                        new Example(null, 2L, Map.of("id", "3"), null, null, null));
    }

    @Test
    void tellsNoValueFromAValue() {
        Table table = only(orders().rows("1,,red", "2,2.00,"), orders().rows("1,3.00,red", "2,2.00,blue"));
        assertThat(table.columns())
                .containsExactly(
                        new ColumnChange("amount", 1L, new BigDecimal("3.00")), new ColumnChange("colour", 1L, null));
        assertThat(table.rows().examples()).contains(new Example(1L, 1L, Map.of("id", "1"), "amount", null, "3.00"));
    }

    @Test
    void ordersNumbersAsNumbersAndNullsFirst() {
        Rows rows = only(
                        orders().rows(",1.00,", "-5,1.00,", "9,1.00,", "10,1.00,"),
                        orders().rows(",1.00,", "-5,1.00,", "2,1.00,", "10,1.00,"))
                .rows();
        assertThat(rows.added()).isEqualTo(1);
        assertThat(rows.removed()).isEqualTo(1);
        assertThat(rows.changed()).isZero();
    }

    @Test
    void ordersTextByItsBytesInUtf8() {
        // In UTF-16 the emoji would come before the fullwidth letter.
        Rows rows = only(
                        names().rows("Zoe,1", "zoe,1", "Ärger,1", "ｚ,1", "\uD83D\uDE00,1"),
                        names().rows("Zoe,1", "zoe,1", "Ärger,1", "ｚ,2", "\uD83D\uDE00,1"))
                .rows();
        assertThat(rows.added() + rows.removed()).isZero();
        assertThat(rows.changed()).isEqualTo(1);
    }

    @Test
    void ordersDatesAndDecimalsByTheirValue() {
        SmallTable before = new SmallTable(Step.GOLD, "gold.rates", "day", "rate")
                .column("day", "date")
                .column("rate", "decimal(18,2)")
                .rows("2024-12-31,9.00", "2025-01-01,9.50", "2025-01-01,10.00");
        SmallTable after = new SmallTable(Step.GOLD, "gold.rates", "day", "rate")
                .column("day", "date")
                .column("rate", "decimal(18,2)")
                .rows("2024-12-31,9.00", "2025-01-01,10.00");
        assertThat(only(before, after).rows().removed()).isEqualTo(1);
    }

    @Test
    void pairsRowsOfARepeatedKeyInTheirOrder() {
        Rows rows = only(
                        orders().rows("1,1.00,", "1,2.00,", "1,3.00,", "2,1.00,"),
                        orders().rows("1,1.00,", "1,2.50,", "2,1.00,"))
                .rows();
        assertThat(rows.changed()).isEqualTo(1);
        assertThat(rows.removed()).isEqualTo(1);
        assertThat(rows.added()).isZero();
    }

    @Test
    void showsNoValueAndNoKeyAboutAPerson() {
        SmallTable before = customers().rows("4711,Zaphod,x,2024-01-01", "4712,Ford,x,2024-01-01", "4715,Gone,x,");
        SmallTable after = customers().rows("4711,Trillian,y,2024-02-01", "4712,Ford,x,2024-01-01", "4716,New,x,");
        RunDiff diff = diff(before, after);
        assertThat(diff.tables().get(0).rows().examples())
                .contains(
                        new Example(1L, 1L, null, "name", "***", "***"),
                        new Example(1L, 1L, null, "note", "***", "***"),
                        new Example(1L, 1L, null, "since", "2024-01-01", "2024-02-01"),
                        new Example(3L, null, null, null, null, null));
        DiffReport report = DiffReport.of(diff);
        for (String told : new String[] {Documents.json(diff), report.text(), report.html()}) {
            assertThat(told).doesNotContain("Zaphod", "Trillian", "Gone", "New", "4711", "4715", "4716");
        }
    }

    @Test
    void masksAColumnThatWasAboutAPersonInOneRunOnly() {
        RunDiff diff = diff(
                names().rows("a,1"),
                new SmallTable(Step.GOLD, "gold.names", "name")
                        .column("name", "string", PrivacyClass.PERSONAL)
                        .column("value", "bigint", PrivacyClass.QUASI)
                        .rows("a,99"));
        assertThat(diff.tables().get(0).columns()).containsExactly(new ColumnChange("value", 1L, null));
        assertThat(diff.tables().get(0).rows().examples())
                .containsExactly(new Example(1L, 1L, null, "value", "***", "***"));
    }

    @Test
    void tellsColumnsThatCameWentOrHaveAnotherType() {
        Table table = only(
                names().column("old", "string").rows("a,1,x"),
                new SmallTable(Step.GOLD, "gold.names", "name")
                        .column("name", "string")
                        .column("value", "decimal(18,2)")
                        .column("new", "string")
                        .rows("a,1.00,y"));
        assertThat(table.schema())
                .containsExactly(
                        new SchemaChange("new", Difference.ADDED, null, "string, none"),
                        new SchemaChange("old", Difference.REMOVED, "string, none", null),
                        new SchemaChange("value", Difference.CHANGED, "bigint, none", "decimal(18,2), none"));
        assertThat(table.rows().changed()).isEqualTo(1);
    }

    @Test
    void saysThatRowsUnderAnotherKeyAreNotCompared() {
        RunDiff diff = diff(
                names().rows("a,1"),
                new SmallTable(Step.GOLD, "gold.names", "value")
                        .column("name", "string")
                        .column("value", "bigint")
                        .rows("a,2"));
        assertThat(diff.tables().get(0).rows()).isNull();
        assertThat(diff.notes()).containsExactly("gold.names: its key is another one, so rows are not compared.");
    }

    @Test
    void tellsATableThatOnlyOneRunHas() {
        Path before =
                new SmallRun(runs.resolve("a")).table(orders().rows("1,1.00,")).write();
        Path after = new SmallRun(runs.resolve("b")).step(Step.GOLD).write();
        Table table = RunPair.diff(before, after).tables().get(0);
        assertThat(table.difference()).isEqualTo(Difference.REMOVED);
        assertThat(table.rowsBefore()).isEqualTo(1);
        assertThat(table.rowsAfter()).isNull();
    }

    @Test
    void comparesParquetTablesByTheirRecords() {
        RunDiff diff = diff(parquet("10.00").rows("x"), parquet("12.50").rows("x", "y"));
        Table table = diff.tables().get(0);
        assertThat(table.rows()).isNull();
        assertThat(table.rowsAfter()).isEqualTo(2);
        assertThat(table.columns()).containsExactly(new ColumnChange("amount", null, new BigDecimal("2.50")));
        assertThat(diff.notes())
                .containsExactly(
                        "gold.orders: rows of parquet tables are not compared; schema, row counts and totals are.");
    }

    @Test
    void passesOverParquetTablesOfTheSameBytes() {
        RunDiff diff =
                diff(parquet("10.00").rows("x"), parquet("10.00").rows("x").check("claim", true, "yes"));
        assertThat(diff.same()).isFalse();
        assertThat(diff.tables()).isEmpty();
        assertThat(diff.notes()).isEmpty();
    }

    @Test
    void keepsTwentyExamples() {
        String[] old = new String[100];
        String[] now = new String[100];
        for (int i = 0; i < 100; i++) {
            old[i] = i + ",1.00,";
            now[i] = i + ",2.00,";
        }
        Rows rows = only(orders().rows(old), orders().rows(now)).rows();
        assertThat(rows.changed()).isEqualTo(100);
        assertThat(rows.examples()).hasSize(20);
    }

    @Test
    void refusesAFileThatIsNotInOrder() {
        assertThatThrownBy(() -> diff(orders().rows("1,1.00,"), orders().rows("2,1.00,", "10,1.00,", "9,1.00,")))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot compare orders.csv of gold.orders in " + runs.resolve("b/gold/data")
                        + ": its rows are not in the order of the key at row 3; make its step again");
    }

    @Test
    void refusesADamagedRowAndAWrongHeader() {
        assertThatThrownBy(() -> diff(orders().rows("1,1.00,"), orders().rows("1,1.00,,,")))
                .hasMessageContaining("row 1 is damaged");
        assertThatThrownBy(() -> diff(orders().rows("1,1.00,"), orders().rows("one,1.00,")))
                .hasMessageContaining("the key of row 1 is not of its type")
                .hasMessageNotContaining("one,");
        assertThatThrownBy(() -> diff(orders().rows("1,1.00,"), orders().rows("1,1e999999999,")))
                .hasMessageContaining("a number in it is not plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "/etc/hostname", "gold/../../secret.csv", "../a/gold/data/orders.csv"})
    void opensNoFileOutsideTheRun(String path) {
        assertThatThrownBy(() -> diff(orders().rows("1,1.00,"), orders().file(path)))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot compare run b: its records name the file '" + path
                        + "', which is not in its folder; make the run again");
    }

    @Test
    void followsNoLinkOutOfTheRun() throws IOException {
        Path secret = Files.writeString(runs.resolve("secret.csv"), "id,amount,colour\n");
        Path before =
                new SmallRun(runs.resolve("a")).table(orders().rows("1,1.00,")).write();
        Path after = new SmallRun(runs.resolve("b")).table(orders()).write();
        Files.delete(after.resolve("gold/data/orders.csv"));
        Files.createSymbolicLink(after.resolve("gold/data/orders.csv"), secret);
        assertThatThrownBy(() -> RunPair.diff(before, after))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("which is not in its folder");
    }

    private static SmallTable orders() {
        return new SmallTable(Step.GOLD, "gold.orders", "id")
                .column("id", "bigint")
                .column("amount", "decimal(18,2)")
                .column("colour", "string");
    }

    private static SmallTable names() {
        return new SmallTable(Step.GOLD, "gold.names", "name")
                .column("name", "string")
                .column("value", "bigint");
    }

    private static SmallTable customers() {
        return new SmallTable(Step.GOLD, "gold.customers", "id")
                .column("id", "bigint", PrivacyClass.IDENTIFIER)
                .column("name", "string", PrivacyClass.PERSONAL)
                .column("note", "string", PrivacyClass.FREE_TEXT)
                .column("since", "date");
    }

    private static SmallTable parquet(String sum) {
        return new SmallTable(Step.GOLD, "gold.orders", "id")
                .column("id", "bigint")
                .column("amount", "decimal(18,2)", PrivacyClass.NONE, sum)
                .parquet();
    }

    private Table only(SmallTable before, SmallTable after) {
        RunDiff diff = diff(before, after);
        assertThat(diff.same()).isFalse();
        assertThat(diff.tables()).hasSize(1);
        return diff.tables().get(0);
    }

    private RunDiff diff(SmallTable before, SmallTable after) {
        return RunPair.diff(
                new SmallRun(runs.resolve("a")).table(before).write(),
                new SmallRun(runs.resolve("b")).table(after).write());
    }
}
