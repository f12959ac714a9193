// SPDX-License-Identifier: MIT
package org.eltwarehouse.sparkkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.CaseBench;
import org.eltwarehouse.cases.TableCase;
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
        assertThat(differences(spark, TABLE, """
                given:
                  bronze.visits:
                    - {id: 1, code: AB, day: 2025-03-01}
                    - {id: 2, day: 2024-01-01}
                parameters: {business_date: 2025-03-31}
                expect:
                  broken: []
                """)).isEmpty();
    }

    @Test
    void checksThatDoNotHoldAreBrokenInTheirOrder(SparkSession spark) {
        assertThat(differences(spark, TABLE, """
                given:
                  bronze.visits:
                    - {id: 1, code: ABC, day: 2025-03-01}
                    - {id: 2, code: AB, day: 2024-01-01}
                    - {id: 3, code: ""}
                parameters: {business_date: 2025-04-01}
                expect:
                  broken: ["matches(code)", "freshness(day, 30)", "row_count(1..2)"]
                """)).isEmpty();
    }

    @Test
    void anEmptyTableIsNeitherFreshNorCounted(SparkSession spark) {
        assertThat(differences(spark, TABLE, """
                given:
                  bronze.visits: []
                expect:
                  rows: []
                  broken: ["freshness(day, 30)", "row_count(1..2)"]
                """)).isEmpty();
    }

    @Test
    void aCaseThatExpectsAnotherCheckFails(SparkSession spark) {
        assertThat(differences(spark, TABLE, """
                given:
                  bronze.visits: []
                expect:
                  broken: ["matches(code)"]
                """))
                .containsExactly("broken: expected [matches(code)], actual [freshness(day, 30), row_count(1..2)]");
    }

    @Test
    void rowsAreComparedWhateverTheirOrderUnlessTheCaseSaysSo(SparkSession spark) {
        String turned = """
                given:
                  bronze.visits:
                    - {id: 1, code: AB}
                    - {id: 2, code: CD}
                expect:
                  rows:
                    - {id: 2, code: CD}
                    - {id: 1, code: AB}
                """;
        assertThat(differences(spark, TABLE, turned)).isEmpty();
        assertThat(differences(spark, TABLE, turned + "  ordered: true\n"))
                .singleElement()
                .asString()
                .startsWith("the rows stand in another order:\n");
    }

    @Test
    void rowsThatDifferStandSideBySide(SparkSession spark) {
        assertThat(differences(spark, TABLE, """
                given:
                  bronze.visits:
                    - {id: 1, code: AB, day: 2025-03-01}
                    - {id: 2, code: CD}
                expect:
                  rows:
                    - {id: 1, day: 2025-03-01}
                    - {id: 2, day: 2025-03-02}
                    - {id: 3}
                """)).containsExactly("""
                expected 3 rows, but there are 2:
                expected       | actual
                id  day        | id  day
                2   2025-03-02 | 2   null
                3   null       | (no such row)
                """);
    }

    @Test
    void whatTheGateRefusesAndWhatDoesNotFitItsTypeAreDifferences(SparkSession spark) {
        String one = """
                given:
                  bronze.visits:
                    - {id: one}
                expect:
                  rows: []
                """;
        assertThat(differences(spark, TABLE.withSql("select id from bronze.visits"), one))
                .singleElement()
                .asString()
                .startsWith("Cannot accept the definition of silver.visits: GATE-COLUMNS ");
        assertThat(differences(spark, TABLE, one))
                .singleElement()
                .asString()
                .startsWith("Cannot run silver.visits: a value does not fit its type (CAST_INVALID_INPUT)");
    }

    @Test
    void aDivisionByZeroIsToldAsOne(SparkSession spark) {
        TableDefinition divides =
                TABLE.withSql(TABLE.sql().replace("cast(id as bigint)", "cast(1 / cast(id as bigint) as bigint)"));
        String zero = """
                given:
                  bronze.visits:
                    - {id: 0}
                expect:
                  rows: []
                """;
        assertThat(differences(spark, divides, zero))
                .singleElement()
                .asString()
                .startsWith("Cannot run silver.visits: it divides by zero (DIVIDE_BY_ZERO); divide by nullif(..., 0)");
    }

    private static List<String> differences(SparkSession spark, TableDefinition table, String yaml) {
        Warehouse warehouse = new Warehouse(List.of(SOURCE), Map.of(Layer.SILVER, List.of(table)));
        return new CaseBench(() -> spark, warehouse)
                .differences(table, Documents.fromYaml(yaml, TableCase.class, "a case"));
    }
}
