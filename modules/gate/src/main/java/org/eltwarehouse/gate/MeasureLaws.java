// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.jdk.javaapi.CollectionConverters;

/** What is demanded of a measure: one figure of all rows, about nobody, which adds up if it says so. */
record MeasureLaws(MeasureFunction measure) {
    /** The measure over all rows of its fact. */
    static String call(MeasureFunction measure) {
        return "select " + measure.signature() + " as result from "
                + measure.fact().table();
    }

    /** Judges the analysed call. */
    Optional<Refusal> judge(LogicalPlan called, Lineage lineage) {
        if (!(called instanceof Aggregate total && total.groupingExpressions().isEmpty())) {
            return Refusal.of(
                    GateCode.OPERATION,
                    "does not make one figure of all rows",
                    "put the columns into sum, count, avg, min or max");
        }
        PrivacyClass flow = lineage.outputs(called).get(0);
        if (flow != PrivacyClass.NONE) {
            return Refusal.of(
                    GateCode.PRIVACY,
                    "tells a value that is " + flow,
                    "count or add up columns; a figure is about nobody");
        }
        Expression value = ((Alias) total.aggregateExpressions().head()).child();
        boolean claims = measure.measure().additivity() != Additivity.NON_ADDITIVE;
        return claims && !addsUp(value)
                ? Refusal.of(
                        GateCode.ANALYSIS,
                        "is called " + measure.measure().additivity() + ", but its parts do not add up",
                        "write additivity: " + Additivity.NON_ADDITIVE + ", or keep to sums and counts and what is"
                                + " added or taken off them")
                : Optional.empty();
    }

    /** Whether an expression over parts of the rows, added up, is the same over all of them. */
    private static boolean addsUp(Expression expression) {
        return switch (Trees.kind(expression)) {
            case "Cast", "Add", "Subtract", "UnaryMinus" ->
                CollectionConverters.asJava(expression.children()).stream().allMatch(MeasureLaws::addsUp);
            case "Coalesce" -> addsUp(expression.children().head()) && isZeroOtherwise(expression);
            case "AggregateExpression" -> {
                AggregateExpression aggregate = (AggregateExpression) expression;
                String kind = Trees.kind(AggregateLaws.functionOf(aggregate));
                yield !aggregate.isDistinct() && (kind.equals("Sum") || kind.equals("Count"));
            }
            default -> false;
        };
    }

    private static boolean isZeroOtherwise(Expression coalesce) {
        return CollectionConverters.asJava(coalesce.children()).stream()
                .skip(1)
                .allMatch(other -> literal(other).matches("0+([.]0+)?"));
    }

    private static String literal(Expression expression) {
        Expression value =
                Trees.kind(expression).equals("Cast") ? expression.children().head() : expression;
        return value instanceof Literal known ? String.valueOf(known.value()) : "";
    }
}
