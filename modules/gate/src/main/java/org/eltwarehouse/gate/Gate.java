// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.eltwarehouse.contract.check.Check;
import org.eltwarehouse.contract.check.Reads.TextKind;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.Verdict;

/** Judges definitions; what it accepts is the very plan that may run. */
public final class Gate {
    private static final AtomicBoolean WARM = new AtomicBoolean();
    private static final String EXAMPLE = """
            with a as (select nullif(btrim(k), '') as k, try_cast(v as decimal(18, 2)) as v
                from values ('x', '1') as s(k, v)),
            b as (select k, sum(v) as v, count(*) as n from a where k is not null group by k)
            select a.k, coalesce(b.v, 0) as v, row_number() over (order by a.k, a.v) as n
            from a left join b on a.k = b.k where exists (select 1 from b where b.k = a.k)
            """;

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Watchdog FOR_VERDICTS = new Watchdog(LIMIT, 1);
    private static final Watchdog FOR_RUNS = new Watchdog(LIMIT, 12);

    private final org.apache.spark.sql.classic.SparkSession spark;
    private final QueryJudge queries;
    private final FunctionSet functions;

    /** A gate for one business date. Judging reads no row. The session's own functions must be registered before. */
    public Gate(SparkSession spark, LocalDate businessDate) {
        this(spark, businessDate, FunctionSet.NONE);
    }

    /** A gate for definitions that may call these functions, as far as they pass; they are judged at once. */
    public Gate(SparkSession spark, LocalDate businessDate, FunctionSet functions) {
        this.spark = (org.apache.spark.sql.classic.SparkSession) spark;
        this.queries = new QueryJudge(GateSession.of(this.spark), businessDate);
        this.functions = functions;
        for (Called function : functions.called()) {
            queries.functions()
                    .add(
                            function,
                            PassedFunctions.of(function, functions, () -> FOR_RUNS.run(() -> queries.judge(function))));
        }
        queries.registerFunctions();
    }

    /** Loads the parser, which takes a moment that nobody waits for where a session is starting meanwhile. */
    public static void loadParser() {
        new CatalystSqlParser().parsePlan(EXAMPLE);
    }

    /** What it says of each function and each measure. */
    public List<Verdict> functions() {
        return functions.called().stream()
                .map(function ->
                        Refusal.verdict(function.name(), queries.functions().refusal(function)))
                .toList();
    }

    /** Lets the conditions of definitions that it has accepted call the functions where they are worked out. */
    public void registerFunctions() {
        queries.functions().register(spark, false);
    }

    /** Loads what every judgement needs, once, so that a verdict's time limit is not for a cold start; runs have patience. */
    private void warmUp() {
        if (!WARM.getAndSet(true)) {
            new Watchdog(Duration.ofMinutes(2), 1).run(() -> queries.judge(EXAMPLE, Map.of(), false));
        }
    }

    /**
     * Judges a definition and hands out its query, or throws the verdict as an error. An overloaded host gets more time, and
     * a lack of memory is the platform's fault: what was accepted once is accepted in every run.
     *
     * @param inputs the declared inputs by name; only their schemas matter here
     * @return the query's rows; in silver with the columns {@code _row} and {@code raw} besides those of the contract
     */
    public Dataset<Row> judge(TableDefinition definition, Map<String, Input> inputs) {
        Judged<LogicalPlan> judged = FOR_RUNS.run(() -> judgeAll(definition, inputs));
        Verdict verdict = Refusal.verdict(definition.table(), judged.refusal());
        if (!verdict.accepted()) {
            throw verdict.asError();
        }
        return org.apache.spark.sql.classic.Dataset.ofRows(spark, judged.passed());
    }

    /**
     * Judges a definition. Never throws for what the definition is.
     *
     * @param inputs the declared inputs by name; only their schemas matter here
     */
    public Verdict verdict(TableDefinition definition, Map<String, Input> inputs) {
        warmUp();
        return Refusal.verdict(
                definition.table(),
                FOR_VERDICTS.run(() -> judgeAll(definition, inputs)).refusal());
    }

    /** As {@link #verdict(TableDefinition, Map)}, with the patience of a run: where many are judged at once, each waits for others. */
    public Verdict patientVerdict(TableDefinition definition, Map<String, Input> inputs) {
        return Refusal.verdict(
                definition.table(),
                FOR_RUNS.run(() -> judgeAll(definition, inputs)).refusal());
    }

    /**
     * Judges a query that belongs to no definition, as strictly as one of gold but without a contract. Never throws for what
     * the query is.
     *
     * @param inputs the tables that it may read, by the names that it knows them by, in lower case
     */
    public Verdict verdict(String sql, Map<String, Input> inputs) {
        warmUp();
        return Refusal.verdict(
                null, FOR_VERDICTS.run(() -> queries.judge(sql, inputs, false)).refusal());
    }

    private Judged<LogicalPlan> judgeAll(TableDefinition definition, Map<String, Input> inputs) {
        ContractLaws contract = new ContractLaws(definition);
        return Judged.passed(new MeasureUse(definition, functions))
                .unless(MeasureUse::judge)
                .then(use -> queries.judge(definition.sql(), inputs, contract.keepsRows()))
                .unless(query -> contract.judgeInputs(query.parsed().reads()))
                .unless(query -> contract.judgeColumns(query.plan().schema()))
                .unless(query -> contract.keepsRows() ? new RowIdentity(inputs).judge(query.plan()) : Optional.empty())
                .unless(query -> new CheckLaws(definition, functions).judge())
                .unless(query ->
                        contract.keepsRows() ? ColumnOrigins.judge(definition, inputs.values()) : Optional.empty())
                .unless(query -> judgeConditions(contract, query.plan(), inputs))
                .unless(query -> contract.judgePrivacy(new Lineage(inputs).outputs(query.plan())))
                .then(query -> Judged.passed(query.plan()));
    }

    /** Judges what a contract says about rows, as text and resolved against the query's output; one by one where not all pass. */
    private Optional<Refusal> judgeConditions(ContractLaws contract, LogicalPlan plan, Map<String, Input> inputs) {
        Map<String, String> conditions = conditions(contract.definition());
        Optional<Refusal> together = judgeConditions(List.copyOf(conditions.values()), contract, plan, inputs);
        return together.flatMap(any -> conditions.entrySet().stream()
                        .flatMap(condition -> judgeConditions(List.of(condition.getValue()), contract, plan, inputs)
                                .map(found -> found.in(condition.getKey()))
                                .stream())
                        .findFirst())
                .or(() -> together);
    }

    private Optional<Refusal> judgeConditions(
            List<String> conditions, ContractLaws contract, LogicalPlan plan, Map<String, Input> inputs) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        return queries.judgeConditions(conditions, plan, inputs, contract.keepsRows());
    }

    /** The expressions of a contract, each by what it is part of. */
    private static Map<String, String> conditions(TableDefinition definition) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Rule rule : definition.rejects()) {
            conditions.put("the reject " + rule.rule(), truth(definition.condition(rule)));
        }
        for (Rule rule : definition.repairs()) {
            conditions.put("the repair " + rule.rule(), truth(definition.condition(rule)));
        }
        for (Expectation expectation : definition.expectations()) {
            Check check = expectation.check();
            check.reads()
                    .texts(TextKind.CONDITION)
                    .forEach(condition -> conditions.put("the expectation " + check.name(), truth(condition.text())));
        }
        if (definition.deduplicate() != null && new ContractLaws(definition).keepsRows()) {
            definition
                    .deduplicate()
                    .order()
                    .forEach(by -> conditions.put(
                            "the order '" + by + "'",
                            "row_number() over (order by " + by + ", " + Input.ROW + ".position)"));
        }
        return conditions;
    }

    private static String truth(String condition) {
        return "(" + condition + ") = true";
    }
}
