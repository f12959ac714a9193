package org.eltwarehouse.cli.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.SparkExtension;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.gate.EmptyInputs;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.gate.WarehouseGate;
import org.eltwarehouse.run.start.ShippedWarehouse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Laws over all shipped definitions, and a broken definition for each law that it must catch. */
@ExtendWith(SparkExtension.class)
class DefinitionLawsTest {
    private static final Warehouse SHIPPED = ShippedWarehouse.read();
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private record Broken(String law, String table, String find, String replace, String code) {}

    @TestFactory
    Stream<DynamicTest> everyShippedDefinitionPassesTheGate(SparkSession spark) {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.table().toString(), () -> judge(spark, table)));
    }

    @Test
    void theShippedWarehouseIsWhole() {
        assertThat(SHIPPED.sources()).hasSize(9);
        assertThat(tables()).hasSize(22);
    }

    @Test
    void aWarehouseIsJudgedWhole(SparkSession spark) {
        register(spark);
        assertThat(WarehouseGate.judge(spark, SHIPPED)).hasSize(22).allMatch(Verdict::accepted);
        TableDefinition spoilt = table("gold.dim_date").withSql("select rand() as r from gold.fact_sales");
        List<Verdict> verdicts = WarehouseGate.judge(
                spark,
                new Warehouse(
                        SHIPPED.sources(),
                        Map.of(
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
        String kpis = "gold.agg_exec_kpis";
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
                        "sum(",
                        "reflect('java.lang.System', 'getenv', 'HOME') || sum(",
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
    Stream<DynamicTest> everyBrokenContractIsRefused(SparkSession spark) {
        String yaml = """
                table: gold.broken
                grain: One row per customer.
                inputs: [gold.dim_customer]
                key: [customer_key]
                columns:
                  - {name: customer_key, type: int, privacy: identifier, description: Key}
                  - {name: country, type: string, privacy: quasi, description: Country}
                """;
        String sql = "select customer_key, country from gold.dim_customer";
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(
                "the unbroken one passes", () -> judge(spark, read(yaml).withSql(sql))));
        Map.of(
                        "columns in another order",
                                List.of("select country, customer_key from gold.dim_customer", "GATE-COLUMNS"),
                        "a column too many",
                                List.of(sql.replace("country from", "country, gender from"), "GATE-COLUMNS"),
                        "another type",
                                List.of(
                                        sql.replace("customer_key,", "cast(customer_key as bigint) as customer_key,"),
                                        "GATE-COLUMNS"),
                        "a name in a harmless column",
                                List.of(sql.replace("country from", "first_name as country from"), "GATE-PRIVACY"),
                        "a name through functions and steps",
                                List.of(
                                        "with a as (select customer_key, upper(last_name) as l from gold.dim_customer) select customer_key, concat('x', l) as country from a",
                                        "GATE-PRIVACY"))
                .forEach((law, broken) -> tests.add(DynamicTest.dynamicTest(
                        law,
                        () -> assertThatThrownBy(() -> judge(spark, read(yaml).withSql(broken.get(0))))
                                .hasMessageContaining(broken.get(1)))));
        Map.of(
                        "a personal column outside the protected zone",
                                yaml.replace(
                                        "name: country, type: string, privacy: quasi",
                                        "name: country, type: string, privacy: personal"),
                        "an input that is not read",
                                yaml.replace("[gold.dim_customer]", "[gold.dim_customer, gold.dim_date]"))
                .forEach((law, broken) -> tests.add(DynamicTest.dynamicTest(
                        law,
                        () -> assertThatThrownBy(() -> judge(spark, read(broken).withSql(sql)))
                                .hasMessageContaining("Cannot accept the definition of gold.broken: GATE-"))));
        Map.of(
                        "no description", yaml.replace(", description: Country", ""),
                        "no privacy class", yaml.replace("privacy: quasi, ", ""),
                        "no grain", yaml.replace("grain: One row per customer.\n", ""),
                        "an unknown word", yaml + "owner: me\n",
                        "a word twice", yaml + "grain: Another.\n",
                        "a key that is no column", yaml.replace("key: [customer_key]", "key: [customer_id]"),
                        "a type that does not exist", yaml.replace("type: string", "type: text"),
                        "an expectation on no column", yaml + "expectations:\n  - {not_null: nothing}\n",
                        "an expectation that is two",
                                yaml + "expectations:\n  - {not_null: country, unique: [country]}\n",
                        "a hostile column name", yaml.replace("name: country", "name: \"c; drop\""))
                .forEach((law, broken) -> tests.add(DynamicTest.dynamicTest(
                        law,
                        () -> assertThatThrownBy(() -> read(broken))
                                .isInstanceOf(WarehouseException.class)
                                .hasMessageStartingWith("Cannot read broken.yaml: "))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aConditionIsJudgedLikeAQuery(SparkSession spark) {
        String command = "(select count(c) from (select transform(a) using 'touch pwned' as (c string) from"
                + " (select '1' as a))) >= 0";
        return Map.of(
                        command,
                        "GATE-OPERATION",
                        "bdate > current_date",
                        "GATE-FUNCTION",
                        "no_such_column is null",
                        "GATE-ANALYSIS",
                        "reflect('java.lang.System', 'getenv', 'HOME') is null",
                        "GATE-FUNCTION",
                        "rand() > 0.5",
                        "GATE-FUNCTION",
                        "bdate limit 5",
                        "GATE-PARSE",
                        "(".repeat(3_000) + "true" + ")".repeat(3_000),
                        "GATE-SIZE")
                .entrySet()
                .stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.getKey()
                                .substring(0, Math.min(40, broken.getKey().length())),
                        () -> {
                            TableDefinition sound = table("silver.cst_az12");
                            TableDefinition spoilt = new TableDefinition(
                                    sound.table(),
                                    sound.grain(),
                                    sound.inputs(),
                                    sound.key(),
                                    sound.optional(),
                                    sound.isProtected(),
                                    sound.columns(),
                                    List.of(new org.eltwarehouse.contract.definition.Rule("broken", broken.getKey())),
                                    sound.deduplicate(),
                                    sound.repairs(),
                                    sound.expectations(),
                                    sound.sql());
                            assertThatThrownBy(() -> judge(spark, spoilt)).hasMessageContaining(broken.getValue());
                        }));
    }

    @TestFactory
    Stream<DynamicTest> theIdentityOfRowsIsThatOfTheSource(SparkSession spark) {
        TableDefinition sound = table("silver.cst_az12");
        String columns = "select cid, cast(null as date) as bdate, gen";
        String forged = "'_row', named_struct('position', 1L, 'offset', 0L, 'length', 0L)";
        String struct =
                "select s.* from (select named_struct('cid', cid, 'bdate', cast(null as date), 'gen', gen%s) as s"
                        + " from bronze.cst_az12)";
        assertThatCode(() -> judge(spark, sound.withSql(columns + " from bronze.cst_az12")))
                .doesNotThrowAnyException();
        return Map.of(
                        "both are forged", struct.formatted(", " + forged + ", 'raw', raw"),
                        "the row is forged in a common table",
                                "with x as (" + struct.formatted(", " + forged + ", 'raw', raw")
                                        + ") select cid, bdate, gen from x",
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

    @Test
    void aBoundThatIsTheDayOfTheRunIsRefused(SparkSession spark) {
        String yaml = """
                        table: gold.broken
                        grain: One row per customer.
                        inputs: [gold.dim_customer]
                        key: [customer_key]
                        columns:
                          - {name: customer_key, type: int, privacy: identifier, description: Key}
                          - {name: day, type: date, privacy: none, description: Day}
                        expectations:
                          - {range: {column: day, min: "2020-01-01", max: "%s"}}
                          - {accepted_values: {column: day, values: ["%s"]}}
                        """;
        String sql = "select customer_key, date '2020-01-01' as day from gold.dim_customer";
        assertThatCode(() -> judge(
                        spark, read(yaml.formatted("2030-12-31", "2020-01-01")).withSql(sql)))
                .doesNotThrowAnyException();
        for (TableDefinition spoilt :
                List.of(read(yaml.formatted("today", "2020-01-01")), read(yaml.formatted("2030-12-31", "epoch")))) {
            assertThatThrownBy(() -> judge(spark, spoilt.withSql(sql)))
                    .hasMessageContaining("GATE-FUNCTION")
                    .hasMessageContaining("in the expectation");
        }
    }

    @Test
    void moneyInDoubleIsRefused(SparkSession spark) {
        TableDefinition money =
                read("""
                        table: gold.broken
                        grain: One row per month.
                        inputs: [gold.agg_exec_kpis]
                        key: [month]
                        columns:
                          - {name: month, type: string, privacy: none, description: Month}
                          - {name: revenue, type: double, privacy: none, description: Revenue}
                        """).withSql("select month, cast(revenue as double) as revenue from gold.agg_exec_kpis");
        assertThatThrownBy(() -> judge(spark, money)).hasMessageContaining("GATE-MONEY");
    }

    private static void register(SparkSession spark) {
        org.eltwarehouse.gate.functions.Functions.register(
                spark, org.eltwarehouse.contract.Pseudonyms.withKey("a key that only tests use"));
    }

    private static void judge(SparkSession spark, TableDefinition definition) {
        register(spark);
        new Gate(spark, TODAY).judge(definition, new EmptyInputs(spark, SHIPPED).of(definition));
    }

    private static TableDefinition read(String yaml) {
        return Documents.fromYaml(yaml, TableDefinition.class, "broken.yaml");
    }

    private static TableDefinition table(String name) {
        TableName wanted = TableName.parse(name);
        return tables().stream()
                .filter(table -> table.table().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static List<TableDefinition> tables() {
        return Stream.of(Layer.SILVER, Layer.GOLD, Layer.FEATURES)
                .flatMap(layer -> SHIPPED.layer(layer).stream())
                .toList();
    }
}
