// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.judge;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.read;
import static org.eltwarehouse.cli.definitions.JudgedDefinitions.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A broken contract, condition or bound for each law over contracts that must catch it. */
@ExtendWith(SparkExtension.class)
class BrokenContractTest {
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
                        "birth_date > current_date",
                        "GATE-FUNCTION",
                        "no_such_column is null",
                        "GATE-ANALYSIS",
                        "reflect('java.lang.System', 'getenv', 'HOME') is null",
                        "GATE-FUNCTION",
                        "rand() > 0.5",
                        "GATE-FUNCTION",
                        "birth_date limit 5",
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
}
