// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks of a whole run over one table: from files, through the gate, into the record. */
@ExtendWith(SparkExtension.class)
class CheckCasesTest {
    private static final SourceContract SOURCE = Documents.fromYaml("""
            table: bronze.visits
            file: shop/visits.csv
            grain: One row per visit.
            columns:
              - {name: id, privacy: none, description: Number}
              - {name: code, privacy: none, description: Code}
              - {name: day, privacy: none, description: Day}
            """, SourceContract.class, "visits.yaml");
    private static final TableDefinition TABLE = Documents.fromYaml("""
            table: silver.visits
            grain: One row per visit.
            inputs: [bronze.visits]
            key: [id]
            columns:
              - {name: id, type: bigint, privacy: none, description: Number}
              - {name: code, privacy: none, description: Code}
              - {name: day, type: date, privacy: none, description: Day}
            expectations:
              - {matches: {column: code, pattern: "[A-Z]{2}"}, severity: warn}
              - {freshness: {column: day, days: 30}, severity: warn}
              - {row_count: {min: 1, max: 2}, severity: info}
            """, TableDefinition.class, "visits.yaml")
            .withSql("select cast(id as bigint) as id, code, cast(day as date) as day from bronze.visits");

    @Test
    void checksThatHoldAreNotBroken(SparkSession spark) {
        assertThatCode(() -> check(spark, """
                        given:
                          bronze.visits:
                            - {id: 1, code: AB, day: 2025-03-01}
                            - {id: 2, day: 2024-01-01}
                        parameters: {business_date: 2025-03-31}
                        expect:
                          broken: []
                        """)).doesNotThrowAnyException();
    }

    @Test
    void checksThatDoNotHoldAreBrokenInTheirOrder(SparkSession spark) {
        assertThatCode(() -> check(spark, """
                        given:
                          bronze.visits:
                            - {id: 1, code: ABC, day: 2025-03-01}
                            - {id: 2, code: AB, day: 2024-01-01}
                            - {id: 3, code: ""}
                        parameters: {business_date: 2025-04-01}
                        expect:
                          broken: ["matches(code)", "freshness(day, 30)", "row_count(1..2)"]
                        """)).doesNotThrowAnyException();
    }

    @Test
    void anEmptyTableIsNeitherFreshNorCounted(SparkSession spark) {
        assertThatCode(() -> check(spark, """
                        given:
                          bronze.visits: []
                        expect:
                          rows: []
                          broken: ["freshness(day, 30)", "row_count(1..2)"]
                        """)).doesNotThrowAnyException();
    }

    @Test
    void aCaseThatExpectsAnotherCheckFails(SparkSession spark) {
        assertThatThrownBy(() -> check(spark, """
                        given:
                          bronze.visits: []
                        expect:
                          broken: ["matches(code)"]
                        """))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken checks");
    }

    private static void check(SparkSession spark, String yaml) throws IOException {
        Warehouse warehouse = new Warehouse(List.of(SOURCE), Map.of(Layer.SILVER, List.of(TABLE)));
        new TableCases(spark, warehouse).check(TABLE, Documents.fromYaml(yaml, TableCase.class, "a case"));
    }
}
