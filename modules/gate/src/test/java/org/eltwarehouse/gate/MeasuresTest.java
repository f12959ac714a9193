// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measures of a model: what they may be, where they may be called, and what a mart may claim of them. */
@ExtendWith(LocalSpark.class)
class MeasuresTest {
    private static final Label LABEL = new Label("Figure", "Zahl");
    private static final TableDefinition SALES = SmallWarehouse.table("""
            table: gold.sales
            grain: One row per sale.
            inputs: [silver.people]
            key: [number]
            columns:
              - {name: number, type: bigint, privacy: identifier, description: Number}
              - {name: buyer, type: bigint, privacy: identifier, description: Buyer}
              - {name: city, type: string, privacy: quasi, description: City}
              - {name: day, type: date, privacy: none, description: Day}
              - {name: amount, type: "decimal(18,2)", privacy: none, description: Amount}
              - {name: pieces, type: int, privacy: none, description: Pieces}
              - {name: weight, type: double, privacy: none, description: Weight}
              - {name: came_back, type: boolean, privacy: none, description: Whether the buyer had come before}
            """, """
            select id as number, id as buyer, city, date '2025-01-01' as day, cast(1 as decimal(18, 2)) as amount,
                1 as pieces, cast(1 as double) as weight, true as came_back
            from silver.people""");
    private static final String MART = """
            table: gold.by_city
            grain: One row per city.
            inputs: [gold.sales]
            key: [city]
            columns:
              - {name: city, type: string, privacy: quasi, description: City}
              - {name: revenue, type: "decimal(18,2)", privacy: none, description: Revenue}
            """;

    private static Measure measure(String name, String formula, String type, Additivity additivity) {
        return new Measure(name, LABEL, "A figure", formula, type, "count", null, additivity);
    }

    private static Measure figure(String formula) {
        return measure("figure", formula, "decimal(18,2)", Additivity.NON_ADDITIVE);
    }

    private static Warehouse warehouse(TableDefinition mart, Measure... measures) {
        Warehouse small = SmallWarehouse.sound();
        List<TableDefinition> gold = new ArrayList<>(List.of(SALES));
        if (mart != null) {
            gold.add(mart);
        }
        ModelDefinition model =
                new ModelDefinition("sales", LABEL, SALES.table(), "day", null, null, List.of(), List.of(measures));
        return new Warehouse(
                small.sources(),
                Map.of(Layer.SILVER, small.layer(Layer.SILVER), Layer.GOLD, gold),
                FunctionSet.NONE,
                List.of(),
                List.of(model),
                Map.of());
    }

    private static Verdict verdict(SparkSession spark, String name, TableDefinition mart, Measure... measures) {
        return WarehouseGate.judge(spark, warehouse(mart, measures)).stream()
                .filter(verdict -> verdict.table().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final Measure REVENUE = measure("revenue", "sum(amount)", "decimal(18,2)", Additivity.ADDITIVE);
    private static final Measure BUYERS = measure("buyers", "count(distinct buyer)", "bigint", Additivity.NON_ADDITIVE);

    @Test
    void soundMeasuresAreAccepted(SparkSession spark) {
        for (String formula : List.of(
                "sum(amount)",
                "sum(pieces * coalesce(amount, 0))",
                "count(distinct case when buyer <> -1 then buyer end)",
                "count(distinct case when came_back then buyer end) / nullif(buyers(), 0)",
                "revenue() / nullif(buyers(), 0)",
                "revenue() - coalesce(sum(case when day < date '2025-01-01' then amount end), 0)",
                "max(amount) -- the largest",
                "count_if(came_back)",
                "avg(amount)",
                "sum(amount) filter (where came_back)")) {
            assertThat(verdict(spark, "model.figure", null, REVENUE, BUYERS, figure(formula)))
                    .as(formula)
                    .hasToString("model.figure: accepted");
        }
    }

    @Test
    void whatIsNoFigureOfAllRowsIsRefused(SparkSession spark) {
        Map<String, String> refused = Map.ofEntries(
                Map.entry("sum(amuont)", "GATE-INPUTS"),
                Map.entry("sum(sales.amount)", "GATE-INPUTS"),
                Map.entry("amount", "GATE-OPERATION"),
                Map.entry("1", "GATE-OPERATION"),
                Map.entry("amount + sum(amount)", "GATE-ANALYSIS"),
                Map.entry("sum(sum(amount))", "GATE-ANALYSIS"),
                Map.entry("sum(revenue())", "GATE-ANALYSIS"),
                Map.entry("revenue(amount)", "GATE-FUNCTION"),
                Map.entry("no_such()", "GATE-FUNCTION"),
                Map.entry("max(buyer)", "GATE-PRIVACY"),
                Map.entry("length(max(city))", "GATE-PRIVACY"),
                Map.entry("sum(amount) over ()", "GATE-OPERATION"),
                Map.entry("(select sum(amount) from gold.sales)", "GATE-OPERATION"),
                Map.entry("sum(weight)", "GATE-DETERMINISM"),
                Map.entry("first(amount)", "GATE-DETERMINISM"),
                Map.entry("count(current_date())", "GATE-FUNCTION"),
                Map.entry("count_if(day < :business_date)", "GATE-OPERATION"),
                Map.entry("sum(cast(rand() * amount as decimal(18, 2)))", "GATE-FUNCTION"),
                Map.entry("sum(amount)) from gold.sales --", "GATE-PARSE"),
                Map.entry("sum(amount); drop table x", "GATE-PARSE"),
                Map.entry("count(*) + length(repeat('x', 1000000000))", "GATE-SIZE"),
                Map.entry("reflect('java.lang.System', 'exit', sum(amount))", "GATE-FUNCTION"));
        List<String> wrong = new ArrayList<>();
        refused.forEach((formula, code) -> {
            Verdict verdict = verdict(spark, "model.figure", null, REVENUE, BUYERS, figure(formula));
            if (verdict.accepted() || !verdict.code().toString().equals(code)) {
                wrong.add(formula + " -> " + verdict + " " + verdict.reason());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aColumnThatIsMeantIsNamed(SparkSession spark) {
        Verdict verdict = verdict(spark, "model.figure", null, figure("sum(amuont)"));
        assertThat(verdict.reason()).isEqualTo("names amuont, which is no column of gold.sales");
        assertThat(verdict.wayOut()).isEqualTo("did you mean amount?");
    }

    @Test
    void whatClaimsToAddUpDoes(SparkSession spark) {
        Map<String, Boolean> claims = Map.of(
                "sum(amount)", true,
                "count(*)", true,
                "revenue() - coalesce(sum(case when came_back then amount end), 0.00)", true,
                "count(distinct buyer)", false,
                "avg(amount)", false,
                "max(amount)", false,
                "revenue() / 2", false,
                "revenue() / nullif(buyers(), 0)", false,
                "coalesce(sum(amount), 1)", false,
                "round(revenue(), -2)", false);
        claims.forEach((formula, holds) -> assertThat(verdict(
                                spark,
                                "model.figure",
                                null,
                                REVENUE,
                                BUYERS,
                                measure("figure", formula, "decimal(18,2)", Additivity.ADDITIVE))
                        .accepted())
                .as(formula)
                .isEqualTo(holds));
    }

    @Test
    void aMartCallsAMeasureAndAddsUpToIt(SparkSession spark) {
        TableDefinition mart = mart("select city, revenue() as revenue\nfrom gold.sales\ngroup by city", """
                expectations:
                  - {adds_up: {column: revenue, measure: revenue}}
                """);
        assertThat(verdict(spark, "gold.by_city", mart, REVENUE)).hasToString("gold.by_city: accepted");
    }

    @Test
    void aMartAddsUpToNothingElse(SparkSession spark) {
        String sql = "select city, revenue() as revenue\nfrom gold.sales\ngroup by city";
        assertThat(verdict(
                                spark,
                                "gold.by_city",
                                mart(sql, "expectations: [{adds_up: {column: revenue, measure: turnover}}]"),
                                REVENUE)
                        .reason())
                .isEqualTo(
                        "names turnover(), which no model measures in the expectation adds_up(revenue = turnover())");
        assertThat(verdict(
                                spark,
                                "gold.by_city",
                                mart(sql, "expectations: [{adds_up: {column: revenue, measure: buyers}}]"),
                                REVENUE,
                                BUYERS)
                        .reason())
                .startsWith("adds up buyers(), which is non_additive");
    }

    @Test
    void aMeasureIsCalledOverItsFactOnly(SparkSession spark) {
        TableDefinition elsewhere = SmallWarehouse.table(
                MART.replace("[gold.sales]", "[silver.people]"),
                "select city, revenue() as revenue from silver.people group by city");
        assertThat(verdict(spark, "gold.by_city", elsewhere, REVENUE).reason())
                .isEqualTo("calls revenue(), a measure of gold.sales, which is none of its inputs");
    }

    @Test
    void aMeasureIsNoConditionOfARow(SparkSession spark) {
        TableDefinition mart = mart("select city, revenue() as revenue\nfrom gold.sales\ngroup by city", """
                expectations:
                  - {holds: {name: some, condition: revenue() > 0}}
                """);
        assertThat(verdict(spark, "gold.by_city", mart, REVENUE)).hasToString("gold.by_city: GATE-OPERATION");
    }

    @Test
    void aMeasureNeedsTheColumnsOfItsFactAsTheyAre(SparkSession spark) {
        assertThat(verdict(
                                spark,
                                "gold.by_city",
                                mart(
                                        "select city, revenue() as revenue\nfrom (select city from gold.sales)\ngroup by city",
                                        ""),
                                REVENUE)
                        .accepted())
                .isFalse();
        assertThat(verdict(
                                spark,
                                "gold.by_city",
                                mart(
                                        "select city, revenue() as revenue\n"
                                                + "from (select city, cast(amount as string) as amount from gold.sales)\n"
                                                + "group by city",
                                        ""),
                                REVENUE)
                        .accepted())
                .isFalse();
    }

    private static TableDefinition mart(String sql, String expectations) {
        return SmallWarehouse.table(MART + expectations, sql);
    }
}
