// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Functions of a warehouse: what they may be, how they may be called, and that a call is its expression. */
@ExtendWith(LocalSpark.class)
class FunctionsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    @Test
    void aSoundFunctionIsAccepted(SparkSession spark) {
        Gate gate = gate(spark, text("clean", "nullif(btrim(value), '')"), text("shout", "upper(clean(value))"));
        assertThat(gate.functions())
                .extracting(Verdict::toString)
                .containsExactly("functions.clean: accepted", "functions.shout: accepted");
    }

    @Test
    void whatIsMoreThanAnExpressionOverItsParametersIsRefused(SparkSession spark) {
        Map<String, String> refused = Map.ofEntries(
                Map.entry("upper(other)", "GATE-INPUTS"),
                Map.entry("upper('x')", "GATE-INPUTS"),
                Map.entry("upper(value.field)", "GATE-INPUTS"),
                Map.entry("concat(value, :business_date)", "GATE-OPERATION"),
                Map.entry("concat(value, ?)", "GATE-PARAMETER"),
                Map.entry("concat(value, :secret)", "GATE-PARAMETER"),
                Map.entry("(select max(x) from other) || value", "GATE-OPERATION"),
                Map.entry("value || (select * from csv.`/etc/passwd`)", "GATE-OPERATION"),
                Map.entry("value from other", "GATE-PARSE"),
                Map.entry("value; drop table x", "GATE-PARSE"),
                Map.entry("reflect('java.lang.System', 'getenv', value)", "GATE-FUNCTION"),
                Map.entry("concat(value, cast(rand() as string))", "GATE-FUNCTION"),
                Map.entry("concat(value, cast(current_date as string))", "GATE-INPUTS"),
                Map.entry("concat(value, cast(current_date() as string))", "GATE-FUNCTION"),
                Map.entry("max(value)", "GATE-OPERATION"),
                Map.entry("first_value(value) over (order by value)", "GATE-OPERATION"),
                Map.entry("explode(split(value, ','))", "GATE-OPERATION"),
                Map.entry("array_join(transform(split(value, ','), p -> upper(p)), ',')", "GATE-OPERATION"),
                Map.entry("pseudonym('customer', value)", "GATE-PRIVACY"),
                Map.entry("regexp_replace('x', value, '')", "GATE-REGEX"),
                Map.entry("length(value)", "GATE-COLUMNS"),
                Map.entry("value + no_such(value)", "GATE-FUNCTION"),
                Map.entry("cast(value as date)", "GATE-COLUMNS"),
                Map.entry("concat(value, cast(date 'today' as string))", "GATE-FUNCTION"),
                Map.entry("(".repeat(3_000) + "value" + ")".repeat(3_000), "GATE-SIZE"));
        List<String> wrong = new ArrayList<>();
        refused.forEach((sql, code) -> {
            Verdict verdict = gate(spark, text("broken", sql)).functions().get(0);
            if (verdict.accepted() || !verdict.code().toString().equals(code)) {
                wrong.add(sql.substring(0, Math.min(60, sql.length())) + " -> " + verdict + " " + verdict.reason());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFunctionOfSparkIsNotHidden(SparkSession spark) {
        for (String name : List.of("upper", "positive", "current_date", "reflect", "pseudonym", "age_band")) {
            assertThat(gate(spark, text(name, "btrim(value)")).functions())
                    .singleElement()
                    .hasToString("functions." + name + ": GATE-FUNCTION");
        }
    }

    @Test
    void aCallIsItsExpression(SparkSession spark) {
        FunctionDefinition clean = text("clean", "nullif(btrim(value), '')");
        FunctionDefinition shout = text("shout", "upper(clean(value))");
        Gate gate = gate(spark, clean, shout);
        Map<String, Input> inputs = QueryTables.parse(spark, "t(id bigint, name string, day date)");
        assertThat(plan(spark, "select shout(name) as name from t", inputs, clean, shout))
                .isEqualTo(plan(spark, "select upper(nullif(btrim(name), '')) as name from t", inputs));
        assertThat(gate.verdict(
                        "select `SHOUT` /* loud */ (Name) as n, count(*) as m from t group by shout(name)", inputs))
                .hasToString("query: accepted");
    }

    @Test
    void manyValuesStandInAList(SparkSession spark) {
        FunctionDefinition code = function(
                "code",
                "case when lower(value) in (words) then meaning end",
                "string",
                new Parameter("value", "string", false, "Value"),
                new Parameter("meaning", "string", false, "Meaning"),
                new Parameter("words", "string", true, "Words"));
        Map<String, Input> inputs = QueryTables.parse(spark, "t(id bigint, name string)");
        assertThat(plan(spark, "select code(name, 'A', 'b', 'c') as name from t", inputs, code))
                .isEqualTo(
                        plan(spark, "select case when lower(name) in ('b', 'c') then 'A' end as name from t", inputs));
        assertThat(gate(
                                spark,
                                function(
                                        "broken",
                                        "upper(words) || case when words = 'a' then 'b' end",
                                        "string",
                                        new Parameter("words", "string", true, "Words")))
                        .functions())
                .singleElement()
                .hasToString("functions.broken: GATE-INPUTS");
    }

    @Test
    void aWrongCallIsRefusedInWordsOfTheFunction(SparkSession spark) {
        FunctionDefinition clean = text("clean", "nullif(btrim(value), '')");
        FunctionDefinition twice =
                function("twice", "value * 2", "bigint", new Parameter("value", "bigint", false, "Number"));
        Gate gate = gate(spark, clean, twice, text("broken", "uuid() || value"));
        Map<String, Input> inputs = QueryTables.parse(spark, "t(id bigint, small int, name string, day date)");
        assertThat(gate.verdict("select id,\n clean(name, 'x') as n from t", inputs))
                .satisfies(verdict -> {
                    assertThat(verdict).hasToString("query: GATE-FUNCTION at 2:2");
                    assertThat(verdict.reason()).isEqualTo("calls clean with 2 values");
                    assertThat(verdict.wayOut()).isEqualTo("call clean(value)");
                });
        assertThat(gate.verdict("select clean(day) as n from t", inputs)).satisfies(verdict -> {
            assertThat(verdict.toString()).startsWith("query: GATE-ANALYSIS");
            assertThat(verdict.reason()).contains("value of clean is a string, but is given a date");
        });
        assertThat(gate.verdict("select broken(name) as n from t", inputs).reason())
                .isEqualTo("calls broken, which is refused itself");
        assertThat(gate.verdict("select twice(name) as n from t", inputs).reason())
                .contains("value of twice is a bigint, but is given a string");
        assertThat(gate.verdict("select twice(small) as n, clean(null) as m from t", inputs))
                .hasToString("query: accepted");
        assertThat(gate.verdict("select x from t lateral view clean(name) as x", inputs)
                        .code())
                .hasToString("GATE-FUNCTION");
        assertThat(gate.verdict("select session.clean(name) as x from t", inputs)
                        .code())
                .hasToString("GATE-FUNCTION");
    }

    @Test
    void callsDoNotGrowBeyondBounds(SparkSession spark) {
        FunctionDefinition doubled = text("doubled", "concat(value, value)");
        Map<String, Input> inputs = QueryTables.parse(spark, "t(id bigint, name string)");
        Gate gate = gate(spark, doubled);
        assertThat(gate.verdict("select doubled(doubled(doubled(name))) as n from t", inputs))
                .hasToString("query: accepted");
        String deep = "doubled(".repeat(40) + "name" + ")".repeat(40);
        assertThat(gate.verdict("select " + deep + " as n from t", inputs).code())
                .hasToString("GATE-SIZE");

        List<FunctionDefinition> chain = new ArrayList<>(List.of(text("f0", "concat(value, value)")));
        IntStream.range(1, 40)
                .forEach(i -> chain.add(text("f" + i, "concat(f%d(value), f%d(value))".formatted(i - 1, i - 1))));
        assertThat(gate(spark, chain.toArray(FunctionDefinition[]::new))
                        .functions()
                        .get(39)
                        .accepted())
                .isFalse();
    }

    @Test
    void conditionsAndTheOrderOfDuplicatesMayCall(SparkSession spark) {
        TableDefinition table = SmallWarehouse.table(
                SmallWarehouse.SILVER
                        .replace(
                                "city is null and raw.city is not null", "city is null and clean(raw.city) is not null")
                        .replace("length(name)", "length(clean(name))"),
                SmallWarehouse.SILVER_SQL.replace("trim(name)", "clean(name)"));
        Map<String, Input> inputs = new EmptyInputs(spark, SmallWarehouse.sound()).of(table);
        assertThat(gate(spark, text("clean", "nullif(btrim(value), '')")).verdict(table, inputs))
                .hasToString("silver.people: accepted");
        assertThat(new Gate(spark, TODAY).verdict(table, inputs)).hasToString("silver.people: GATE-FUNCTION at 3:5");
    }

    private static Gate gate(SparkSession spark, FunctionDefinition... functions) {
        return new Gate(spark, TODAY, FunctionSet.of(List.of(functions)));
    }

    private static LogicalPlan plan(
            SparkSession spark, String sql, Map<String, Input> inputs, FunctionDefinition... functions) {
        QueryJudge judge = new QueryJudge(GateSession.of((org.apache.spark.sql.classic.SparkSession) spark), TODAY);
        for (FunctionDefinition function : FunctionSet.of(List.of(functions)).all()) {
            judge.functions().add(function, judge.judge(function));
        }
        return judge.judge(sql, inputs, false).passed().plan().canonicalized();
    }

    private static FunctionDefinition text(String name, String sql) {
        return function(name, sql, "string", new Parameter("value", "string", false, "Text"));
    }

    private static FunctionDefinition function(String name, String sql, String returns, Parameter... parameters) {
        return new FunctionDefinition(
                name, "A function.", List.of(parameters), returns, List.of(new Case(Map.of(), null)), sql);
    }
}
