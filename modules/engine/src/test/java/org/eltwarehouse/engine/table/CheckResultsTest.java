// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.engine.EngineSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineSession.class)
class CheckResultsTest {
    private static final String FRESH = "expectations:\n  - {freshness: {column: day, days: 9}}\n";

    @TempDir
    private Path folder;

    private int stages;

    @Test
    void aResultSaysWhatWasExpectedAndWhatWasFound(SparkSession spark) {
        String expectations = """
                expectations:
                  - {not_null: code, severity: warn}
                  - {row_count: {min: 3}, severity: info}
                  - {row_count: {min: 2, max: 2}}
                  - {freshness: {column: day, days: 0}}
                """;

        assertThat(results(
                        expectations,
                        spark,
                        Visits.row(1, 1L, "A", null, "2025-03-09"),
                        Visits.row(2, 2L, null, null, null)))
                .containsExactly(
                        new CheckResult(
                                "not_null(id)", Severity.FAIL, true, "it holds for every row", "0 rows break it"),
                        new CheckResult(
                                "not_null(code)", Severity.WARN, false, "it holds for every row", "1 rows break it"),
                        new CheckResult("row_count(3..)", Severity.INFO, false, "3.. rows", "2 rows"),
                        new CheckResult("row_count(2..2)", Severity.FAIL, true, "2..2 rows", "2 rows"),
                        new CheckResult(
                                "freshness(day, 0)",
                                Severity.FAIL,
                                false,
                                "2025-03-10 or later as the newest day",
                                "2025-03-09"));
    }

    @Test
    void theNewestDateCountsOfTheRowsThatAreWritten(SparkSession spark) {
        assertThat(broken(
                        FRESH,
                        spark,
                        Visits.row(1, 1L, "A", null, "2025-02-01"),
                        Visits.row(2, 2L, "A", null, "2025-03-01"),
                        Visits.row(3, 3L, "A", null, null)))
                .isEmpty();
        assertThat(broken(
                        FRESH,
                        spark,
                        Visits.row(1, 1L, "A", null, "2025-02-28"),
                        Visits.row(2, null, "A", null, "2025-03-10")))
                .containsExactly("freshness(day, 9): 2025-02-28");
    }

    @Test
    void aTableWithoutADateIsNotFresh(SparkSession spark) {
        assertThat(broken(FRESH, spark)).containsExactly("freshness(day, 9): no date");
        assertThat(broken(FRESH, spark, Visits.row(1, 1L, "A", null, null)))
                .containsExactly("freshness(day, 9): no date");
    }

    @Test
    void anEmptyTableMeetsWhatIsSaidOfItsRowsButNotOfItsSize(SparkSession spark) {
        String expectations = """
                expectations:
                  - {not_null: code}
                  - {unique: [code]}
                  - {matches: {column: code, pattern: A}}
                  - {row_count: {max: 5}}
                  - {row_count: {min: 1}}
                """;

        assertThat(broken(expectations, spark)).containsExactly("row_count(1..): 0 rows");
    }

    @Test
    void someOfTheRowsMustSurvive() {
        assertThat(survival(new Ledger(2, 0, 2, 0)).passed()).isFalse();
        assertThat(survival(new Ledger(2, 1, 1, 0)).passed()).isTrue();
        assertThat(survival(new Ledger(0, 0, 0, 0)).passed()).isTrue();
    }

    private static CheckResult survival(Ledger ledger) {
        return CheckResults.of(Visits.TABLE, new NothingBroken(), ledger).get(0);
    }

    private List<String> broken(String expectations, SparkSession spark, Row... rows) {
        return Visits.broken(results(expectations, spark, rows));
    }

    private List<CheckResult> results(String expectations, SparkSession spark, Row... rows) {
        Path stage = folder.resolve("stage-" + ++stages);
        return Visits.results(Visits.with(expectations), stage, Map.of(), Visits.frame(spark, rows));
    }
}
