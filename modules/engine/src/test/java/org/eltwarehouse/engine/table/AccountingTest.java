// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.engine.EngineSession;
import org.eltwarehouse.gate.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineSession.class)
class AccountingTest {
    @Test
    void aRowIsWrittenRefusedOrADuplicate(SparkSession spark) {
        Dataset<Row> rows = Visits.frame(
                spark,
                Visits.row(1, 7L, "A", "1.00", "2025-03-01"),
                Visits.row(2, 7L, "A", "1.00", "2025-03-02"),
                Visits.row(3, null, "A", "1.00", null));

        assertThat(fates(rows)).containsExactly("1 DEDUPLICATED 0", "2 WRITTEN 0", "3 QUARANTINED 1");
    }

    @Test
    void aRefusedRowKeepsAllItsReasonsAndStandsForNoOther(SparkSession spark) {
        Dataset<Row> rows = Visits.frame(
                spark,
                Visits.row(1, 7L, "A", "1.00", "2025-03-01"),
                Visits.row(2, 7L, "A", "-1.00", "2025-03-09"),
                Visits.row(3, null, "A", "-1.00", null));

        assertThat(fates(rows)).containsExactly("1 WRITTEN 0", "2 QUARANTINED 2", "3 QUARANTINED 3");
    }

    @Test
    void ofEqualRowsTheFirstInTheSourceStays(SparkSession spark) {
        Row later = Visits.row(9, 7L, "B", "1.00", "2025-03-01");
        Row first = Visits.row(4, 7L, "A", "1.00", "2025-03-01");

        assertThat(fates(Visits.frame(spark, later, first))).containsExactly("4 WRITTEN 0", "9 DEDUPLICATED 0");
    }

    @Test
    void aRepairIsWhatDiffersFromTheSource(SparkSession spark) {
        Dataset<Row> rows = Visits.frame(
                spark,
                Visits.mended(1, 1L, "A", " a ", "1.00", null),
                Visits.row(2, 2L, "A", "1.00", null),
                Visits.mended(3, 3L, null, "a", "1.00", null));

        Dataset<Row> accounted = Accounting.account(rows, Visits.TABLE);

        assertThat(accounted
                        .orderBy(Input.ROW + ".position")
                        .select(Accounting.REPAIRS)
                        .collectAsList())
                .extracting(row -> row.getLong(0))
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void whereNothingIsRefusedAllRowsAreWritten(SparkSession spark) {
        Dataset<Row> accepted = Accounting.accept(
                Visits.frame(spark, Visits.row(1, null, null, "-1.00", null), Visits.row(2, null, null, null, null)));

        assertThat(accepted.select(Accounting.FATE).collectAsList())
                .extracting(row -> Fate.of(row.getInt(0)))
                .containsExactly(Fate.WRITTEN, Fate.WRITTEN);
    }

    /** Position, fate and broken rules of each row, in the order of the source. */
    private static List<String> fates(Dataset<Row> rows) {
        return Accounting.account(rows, Visits.TABLE)
                .orderBy(Input.ROW + ".position")
                .select(Input.ROW + ".position", Accounting.FATE, Accounting.REJECTS)
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0) + " " + Fate.of(row.getInt(1)) + " " + row.getLong(2))
                .toList();
    }
}
