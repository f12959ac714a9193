// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.SHIPPED;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.judge;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.register;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.table;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.gate.WarehouseGate;
import org.eltwarehouse.sparkkit.ShippedDefinitions;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Laws over all shipped definitions, and a broken definition for each law that it must catch. */
@ExtendWith(SparkExtension.class)
class DefinitionLawsTest {
    private record Broken(String law, String table, String find, String replace, String code) {}

    @TestFactory
    Stream<DynamicTest> everyShippedDefinitionPassesTheGate(SparkSession spark) {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.table().toString(), () -> judge(spark, table)));
    }

    @Test
    void everyFileOfTheShippedWarehouseIsPartOfADefinition() throws IOException {
        Set<String> expected = new TreeSet<>();
        SHIPPED.sources().forEach(source -> expected.add(file(source.table(), ".yaml")));
        tables().forEach(table ->
                Stream.of(".yaml", ".sql").forEach(ending -> expected.add(file(table.table(), ending))));
        Set<String> found = new TreeSet<>();
        for (Layer layer : Layer.values()) {
            try (Stream<Path> files = Files.list(ShippedDefinitions.FOLDER.resolve(layer.toString()))) {
                files.filter(Files::isRegularFile).forEach(file -> found.add(layer + "/" + file.getFileName()));
            }
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void everyShippedExportHasAContract() {
        assertThat(SHIPPED.sources()).extracting(SourceContract::file).containsAll(RawFixture.FILES);
    }

    @Test
    void silverTellsOfEachColumnOfItsSourceWhatTheBusinessCallsIt() {
        for (TableDefinition table : tables()) {
            if (table.table().isIn(Layer.SILVER)) {
                SourceContract source = SHIPPED.source(table.inputs().get(0));
                assertThat(table.columns())
                        .extracting(Column::origin)
                        .containsAll(source.columns().stream().map(Column::name).toList());
                assertThat(table.columns())
                        .extracting(Column::name)
                        .noneMatch(name -> name.matches("(cst|prd|sls)_.*|c?id|bdate|gen|cntry|(sub)?cat"));
            }
        }
    }

    private static String file(TableName table, String ending) {
        return table.schema() + "/" + table.name() + ending;
    }

    @Test
    void aWarehouseIsJudgedWhole(SparkSession spark) {
        register(spark);
        assertThat(tables()).isNotEmpty();
        assertThat(WarehouseGate.judge(spark, SHIPPED))
                .hasSize(tables().size() + SHIPPED.functions().called().size())
                .allMatch(Verdict::accepted);
        TableDefinition spoilt = table("gold.dim_date").withSql("select rand() as r from gold.fact_sales");
        List<Verdict> verdicts = WarehouseGate.judge(
                spark,
                SHIPPED.withTables(Map.of(
                        Layer.SILVER,
                        SHIPPED.layer(Layer.SILVER),
                        Layer.GOLD,
                        List.of(spoilt, table("gold.wide_sales_enriched")))));
        assertThat(verdicts)
                .filteredOn(verdict -> !verdict.accepted())
                .extracting(Verdict::toString)
                .containsExactly("gold.dim_date: GATE-INPUTS", "gold.wide_sales_enriched: GATE-INPUTS");
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenQueryIsRefusedWithItsCode(SparkSession spark) {
        return brokenQueries()
                .map(broken -> DynamicTest.dynamicTest(broken.law(), () -> {
                    TableDefinition table = table(broken.table());
                    assertThat(table.sql()).contains(broken.find());
                    TableDefinition spoilt = table.withSql(table.sql().replace(broken.find(), broken.replace()));
                    assertThatThrownBy(() -> judge(spark, spoilt))
                            .isInstanceOf(WarehouseException.class)
                            .hasMessageStartingWith(
                                    "Cannot accept the definition of " + broken.table() + ": " + broken.code());
                }));
    }

    private static Stream<Broken> brokenQueries() {
        String px = "silver.px_cat_g1v2";
        String kpis = "gold.agg_sales_per_product";
        return Stream.of(
                new Broken(
                        "two statements",
                        px,
                        "from bronze",
                        "from bronze.px_cat_g1v2; select 1 from bronze",
                        "GATE-PARSE"),
                new Broken("a statement that is no query", px, "select", "drop table", "GATE-PARSE"),
                new Broken("an undeclared input", px, "bronze.px_cat_g1v2", "bronze.cst_info", "GATE-INPUTS"),
                new Broken("a path as a table", px, "bronze.px_cat_g1v2", "csv.`/etc/passwd`", "GATE-INPUTS"),
                new Broken(
                        "a lost row",
                        px,
                        "from bronze.px_cat_g1v2",
                        "from bronze.px_cat_g1v2 where id is not null",
                        "GATE-ROWS"),
                new Broken(
                        "a repeated row",
                        px,
                        "from bronze.px_cat_g1v2",
                        "from bronze.px_cat_g1v2 cross join bronze.px_cat_g1v2 b",
                        "GATE-ROWS"),
                new Broken(
                        "a shell command",
                        px,
                        "from bronze.px_cat_g1v2",
                        "from (select transform(id) using 'cat' as id from bronze.px_cat_g1v2)",
                        "GATE-OPERATION"),
                new Broken(
                        "a Java method",
                        kpis,
                        "count(",
                        "reflect('java.lang.System', 'getenv', 'HOME') || count(",
                        "GATE-FUNCTION"),
                new Broken(
                        "the current date",
                        kpis,
                        "count(",
                        "datediff(current_date, current_date) + count(",
                        "GATE-FUNCTION"),
                new Broken("a random number", kpis, "count(", "rand() + count(", "GATE-FUNCTION"),
                new Broken(
                        "an aggregate that depends on order",
                        kpis,
                        "count(",
                        "first(quantity) + count(",
                        "GATE-DETERMINISM"),
                new Broken("a parameter that nobody sets", kpis, "count(", ":secret + count(", "GATE-PARAMETER"),
                new Broken("an unknown column", kpis, "count(", "count(no_such_column) + count(", "GATE-ANALYSIS"));
    }

    @TestFactory
    Stream<DynamicTest> theIdentityOfRowsIsThatOfTheSource(SparkSession spark) {
        TableDefinition sound = table("silver.cst_az12");
        String columns = "select cid as customer_number, cast(null as date) as birth_date, gen as gender";
        String forged = "'_row', named_struct('position', 1L, 'offset', 0L, 'length', 0L)";
        String struct =
                "select s.* from (select named_struct('customer_number', cid, 'birth_date', cast(null as date), 'gender', gen%s) as s"
                        + " from bronze.cst_az12)";
        assertThatCode(() -> judge(spark, sound.withSql(columns + " from bronze.cst_az12")))
                .doesNotThrowAnyException();
        return Map.of(
                        "both are forged", struct.formatted(", " + forged + ", 'raw', raw"),
                        "the row is forged in a common table",
                                "with x as (" + struct.formatted(", " + forged + ", 'raw', raw")
                                        + ") select customer_number, birth_date, gender from x",
                        "the strings are those of another column",
                                struct.formatted(", '_row', _row, 'raw', named_struct('cid', gen)"),
                        "both are lost", struct.formatted(""))
                .entrySet()
                .stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.getKey(),
                        () -> assertThatThrownBy(() -> judge(spark, sound.withSql(broken.getValue())))
                                .hasMessageContaining("GATE-ROWS")
                                .hasMessageContaining("by which its rows are accounted for")));
    }
}
