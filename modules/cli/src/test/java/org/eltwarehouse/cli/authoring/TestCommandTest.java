// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code test} says of tables and cases: in the shared session where only results count, by the command where its words do. */
@ExtendWith(SparkExtension.class)
class TestCommandTest {
    @TempDir
    private Path temporary;

    private Workplace shop;

    @BeforeEach
    void aShopOfTwoTables() {
        shop = Workplace.empty(temporary);
        shop.write("bronze/visits.yaml", """
                table: bronze.visits
                file: shop/visits.csv
                grain: One record per visit.
                columns:
                  - {name: id, privacy: none, description: Number}
                  - {name: city, privacy: none, description: City}
                """);
        shop.write("silver/visits.yaml", """
                table: silver.visits
                grain: One row per visit.
                inputs: [bronze.visits]
                key: [id]
                columns:
                  - {name: id, type: int, privacy: none, description: Number}
                  - {name: city, type: string, privacy: none, description: City}
                """);
        shop.write("silver/visits.sql", "select try_cast(id as int) as id, upper(city) as city\nfrom bronze.visits\n");
        shop.write("silver/cases/visits/writes_cities_large.yaml", """
                given:
                  bronze.visits:
                    - {id: 1, city: Graz}
                expect:
                  rows:
                    - {id: 1, city: GRAZ}
                """);
        shop.write("gold/cities.yaml", """
                table: gold.cities
                grain: One row per city.
                inputs: [silver.visits]
                key: [city]
                columns:
                  - {name: city, type: string, privacy: none, description: City}
                  - {name: visits, type: bigint, privacy: none, description: Number of visits}
                """);
        shop.write("gold/cities.sql", "select city, count(*) as visits from silver.visits group by city\n");
        shop.write("gold/cases/cities/counts.yaml", """
                given:
                  silver.visits:
                    - {id: 1, city: GRAZ}
                    - {id: 2, city: GRAZ}
                    - {id: 3, city: LINZ}
                expect:
                  rows:
                    - {city: LINZ, visits: 1}
                    - {city: GRAZ, visits: 2}
                """);
    }

    @Test
    void theCommandSaysALinePerTableAndTheTotals() {
        Workplace.Said said = shop.tool("test");
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines()).hasSize(3);
        assertThat(said.out())
                .containsPattern("ok silver\\.visits  1 case  \\d+\\.\\d s\nok gold\\.cities  1 case  \\d+\\.\\d s\n")
                .containsPattern("2 definitions, 2 cases in \\d+\\.\\d s: all ok\n");
    }

    @Test
    void aCaseThatBreaksAnExpectationDoesNotHoldUnlessItSaysSo() {
        shop.write("silver/cases/visits/reads_a_number.yaml", """
                given:
                  bronze.visits:
                    - {id: one, city: Graz}
                expect:
                  rows:
                    - {city: GRAZ}
                """);
        Workplace.Said silent = shop.tool("test", "visits");
        assertThat(silent.exitCode()).isEqualTo(1);
        assertThat(silent.out())
                .contains("FAILED silver.visits  2 cases, 1 failed  ")
                .contains(
                        "broken: [not_null(id)], which would keep a run from publishing; correct the query, the expectation"
                                + " or the rows, or say broken: [not_null(id)] in expect");

        shop.edit("silver/cases/visits/reads_a_number.yaml", "expect:\n", "expect:\n  broken: [not_null(id)]\n");
        assertThat(shop.tool("test", "visits").exitCode()).isZero();

        shop.edit("silver/visits.yaml", "columns:", "expectations:\n  - {not_null: id, severity: warn}\ncolumns:");
        shop.edit("silver/cases/visits/reads_a_number.yaml", "  broken: [not_null(id)]\n", "");
        assertThat(shop.tool("test", "visits").exitCode()).isZero();
    }

    @Test
    void theCommandShowsRowsThatDifferAndItsExitCodeTellsSo() {
        shop.edit("gold/cases/cities/counts.yaml", "visits: 2", "visits: 3");
        Workplace.Said said = shop.tool("test", "cities");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("FAILED gold.cities  1 case, 1 failed  ")
                .contains("""
                  gold/cases/cities/counts.yaml:
                    the rows differ:
                    expected      | actual
                    city  visits  | city  visits
                    GRAZ  3       | GRAZ  2
                """);
        TestReport report =
                Documents.fromJson(shop.tool("test", "cities", "--json").out(), TestReport.class, "the output");
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.results().get(0).cases().get(0).file()).isEqualTo("gold/cases/cities/counts.yaml");
    }

    @Test
    void whatCannotBeReadIsAUsageErrorBesideWhatIsTested(SparkSession spark) {
        shop.edit("gold/cases/cities/counts.yaml", "{id: 3,", "{no: 3,");
        TestReport report = test(spark);
        assertThat(report.results().get(0).passed()).isTrue();
        TestReport.Case broken = report.results().get(1).cases().get(0);
        assertThat(broken.readable()).isFalse();
        assertThat(broken.differences())
                .containsExactly(
                        "Cannot read gold/cases/cities/counts.yaml: silver.visits has no column 'no' at line 5;"
                                + " its columns are id, city");
        assertThat(TestCommand.text(report.results().get(1)))
                .contains("\n  Cannot read gold/cases/cities/counts.yaml: ");
    }

    @Test
    void aWrongCallIsAUsageErrorBeforeSparkStarts() {
        refused(
                "Cannot select 'citis': there is no such table, function, measure or layer; did you mean cities?",
                "test",
                "citis");
        refused("Cannot choose a run: no run in ", "test", "--changed", "--artifacts", temporary.toString());
        shop.write("gold/cases/city/counts.yaml", "given: {}");
        refused("Cannot read gold/cases/city: no table is defined that it could be a case of; ", "test");
        shop.write("gold/cities.yaml", "table: [");
        refused("Cannot read gold/cities.yaml: ", "test", "visits");
    }

    private void refused(String message, String... command) {
        Workplace.Said said = shop.tool(command);
        assertThat(said.exitCode()).as(message).isEqualTo(2);
        assertThat(said.err()).startsWith(message).contains("; ").hasLineCount(1);
        assertThat(said.out()).isEmpty();
    }

    private TestReport test(SparkSession spark) {
        Location folder = Location.of(shop.warehouse());
        Warehouse warehouse = Definitions.warehouse(folder);
        return new TableTests(() -> spark, warehouse, folder).of(List.of(), warehouse.allTables(), line -> {});
    }

    @Test
    void everyTableIsNamedInItsOrderAsSoonAsItIsDone(SparkSession spark) {
        Location folder = Location.of(shop.warehouse());
        Warehouse warehouse = Definitions.warehouse(folder);
        List<String> told = new ArrayList<>();
        new TableTests(() -> spark, warehouse, folder)
                .of(
                        List.of(),
                        warehouse.allTables(),
                        line -> told.add(line.table().toString()));
        assertThat(told).containsExactly("silver.visits", "gold.cities");
    }
}
