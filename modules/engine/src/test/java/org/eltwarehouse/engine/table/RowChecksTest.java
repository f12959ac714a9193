// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.engine.EngineSession;
import org.eltwarehouse.gate.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineSession.class)
class RowChecksTest {
    @TempDir
    private Path folder;

    @Test
    void everyRowThatBreaksACheckIsCounted(SparkSession spark) {
        assertThat(broken(
                        """
                        expectations:
                          - {not_null: code}
                          - {accepted_values: {column: code, values: [A, "O'B\\\\n"]}}
                          - {range: {column: paid, min: 1, max: "2.00"}}
                          - {range: {column: day, min: "2025-03-01"}}
                          - {holds: {name: paid_is_no_3, condition: paid <> 3}}
                        """,
                        spark,
                        Visits.row(1, 1L, "A", "1.00", "2025-03-01"),
                        Visits.row(2, 2L, "O'B\\n", "2.00", "2025-02-28"),
                        Visits.row(3, 3L, null, "3.00", null),
                        Visits.row(4, 4L, "C", null, null)))
                .containsExactly(
                        "not_null(code): 1 rows break it",
                        "accepted_values(code): 1 rows break it",
                        "range(paid, 1..2.00): 1 rows break it",
                        "range(day, 2025-03-01..): 1 rows break it",
                        "paid_is_no_3: 1 rows break it");
    }

    @Test
    void aPatternIsMetByTheWholeValue(SparkSession spark) {
        assertThat(broken(
                        "expectations:\n  - {matches: {column: code, pattern: \"[A-Z]\\\\d|x'\"}}\n",
                        spark,
                        Visits.row(1, 1L, "A1", null, null),
                        Visits.row(2, 2L, "x'", null, null),
                        Visits.row(3, 3L, null, null, null),
                        Visits.row(4, 4L, "A12", null, null),
                        Visits.row(5, 5L, "A1\n", null, null),
                        Visits.row(6, 6L, "", null, null)))
                .containsExactly("matches(code): 3 rows break it");
    }

    @Test
    void onlyWrittenRowsCount(SparkSession spark) {
        assertThat(broken(
                        "expectations:\n  - {accepted_values: {column: code, values: [A]}}\n",
                        spark,
                        Visits.row(1, null, "B", null, null),
                        Visits.row(2, 1L, "B", null, "2025-01-01"),
                        Visits.row(3, 1L, "A", null, "2025-01-02")))
                .isEmpty();
    }

    @Test
    void rowsThatRepeatOthersAreCountedWithAndWithoutTheKey(SparkSession spark) {
        assertThat(broken(
                        "expectations:\n  - {unique: [id]}\n  - {unique: [code]}\n  - {unique: [code, paid]}\n",
                        spark,
                        Visits.row(1, 1L, "A", "1.00", null),
                        Visits.row(2, 2L, "A", "1.00", null),
                        Visits.row(3, 3L, "A", "2.00", null)))
                .containsExactly("unique(code): 2 repeated rows", "unique(code, paid): 1 repeated rows");
    }

    @Test
    void aForeignKeyNeedsItsValueInTheOtherTable(SparkSession spark) {
        TableName codes = TableName.parse("gold.codes");
        Dataset<Row> rows = spark.sql("select * from values ('A'), ('A'), (null) as codes(code)");

        assertThat(Visits.broken(Visits.results(
                        Visits.with(
                                "expectations:\n  - {foreign_key: {column: code, table: gold.codes, references: code}}\n"),
                        folder,
                        Map.of(codes, new Input(codes, rows, Map.of(), List.of())),
                        Visits.frame(
                                spark,
                                Visits.row(1, 1L, "A", null, null),
                                Visits.row(2, 2L, null, null, null),
                                Visits.row(3, 3L, "B", null, null)))))
                .containsExactly("foreign_key(code -> gold.codes.code): 1 rows break it");
    }

    private List<String> broken(String expectations, SparkSession spark, Row... rows) {
        return Visits.broken(Visits.results(Visits.with(expectations), folder, Map.of(), Visits.frame(spark, rows)));
    }
}
