// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;

/** Judges one query text over its inputs: parsed, bound, analysed in a stripped session. */
final class QueryJudge {
    private static final Position START = new Position(1, 1);

    private final GateSession session;
    private final LocalDate businessDate;
    private final JudgedFunctions functions = new JudgedFunctions();

    QueryJudge(GateSession session, LocalDate businessDate) {
        this.session = session;
        this.businessDate = businessDate;
    }

    /** A query that passed: as it was parsed, and the analysed plan that was judged. */
    record Query(ParsedQuery parsed, LogicalPlan plan) {}

    /** The functions that queries may call besides those of Spark; none at first. */
    JudgedFunctions functions() {
        return functions;
    }

    /** Judges a function by its text, and by a call of it over values of its declared types or over the fact it measures. */
    Judged<FunctionBody> judge(Called function) {
        return functions.judge(function, parser()).unless(this::judgeCall);
    }

    /** Lets the queries that it judges call what passed. */
    void registerFunctions() {
        functions.register(session.spark(), true);
    }

    private Optional<Refusal> judgeCall(FunctionBody body) {
        functions.add(body.definition(), Judged.passed(body));
        registerFunctions();
        if (body.definition() instanceof MeasureFunction measure) {
            Map<String, Input> fact =
                    Map.of(measure.fact().table().toString(), EmptyInputs.of(measure.fact(), session.spark()));
            return judge(MeasureLaws.call(measure), fact, false)
                    .unless(called -> new MeasureLaws(measure).judge(called.plan(), new Lineage(fact)))
                    .refusal();
        }
        FunctionDefinition function = (FunctionDefinition) body.definition();
        Input values = FunctionValues.of(function, session.spark());
        return judge(FunctionValues.call(function), Map.of(function.name().toString(), values), false)
                .unless(called -> FunctionValues.judge(function, called.plan()))
                .refusal();
    }

    /** The query's plan if it does only what it may. */
    Judged<Query> judge(String sql, Map<String, Input> inputs, boolean keepsRows) {
        org.apache.spark.sql.SparkSession.setActiveSession(session.spark());
        return ParsedQuery.of(sql, inputs, keepsRows, parser(), functions)
                .then(parsed -> {
                    LogicalPlan bound = new Binding(inputs, businessDate, keepsRows).bind(parsed.plan());
                    return analysed(sql, () -> Dataset.ofRows(session.spark(), bound))
                            .near(START)
                            .then(plan -> Judged.passed(new Query(parsed, functions.unwrapped(plan))));
                })
                .unless(query -> new AnalysedLaws(session, inputs, keepsRows).judge(query.plan()));
    }

    /** Judges conditions by their texts and resolved against a query's output, all at once: analysis takes most of the time. */
    Optional<Refusal> judgeConditions(
            List<String> conditions, LogicalPlan plan, Map<String, Input> inputs, boolean keepsRows) {
        return conditions.stream()
                .flatMap(condition -> ParsedQuery.judgeExpression(condition, parser(), functions).stream())
                .findFirst()
                .or(() -> analysed(
                                String.join("\n", conditions),
                                () -> Dataset.ofRows(session.spark(), plan)
                                        .selectExpr(conditions.toArray(String[]::new)))
                        .then(resolved -> Judged.passed(functions.unwrapped(resolved)))
                        .unless(resolved -> new AnalysedLaws(session, inputs, keepsRows).judge(resolved))
                        .refusal());
    }

    private ParserInterface parser() {
        return session.spark().sessionState().sqlParser();
    }

    private static Judged<LogicalPlan> analysed(String text, Supplier<org.apache.spark.sql.Dataset<Row>> analysis) {
        try {
            return Judged.passed(analysis.get().queryExecution().analyzed());
        } catch (Exception e) {
            // Spark's Scala methods throw AnalysisException without declaring it.
            if (e instanceof AnalysisException unfit) {
                return Judged.refused(
                        GateCode.ANALYSIS,
                        SparkRefusal.place(unfit, text),
                        SparkRefusal.reason(unfit),
                        SparkRefusal.wayOut(unfit));
            }
            throw e;
        }
    }
}
