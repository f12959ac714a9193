// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.ArraySort;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BRound;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.Round;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.expressions.SortArray;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.ListAgg;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.LongType;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Which aggregates give the same value whatever the order in which rows arrive. */
final class AggregateLaws {
    /** Aggregates whose value does not depend on the order of rows. */
    private static final Set<String> ORDERLESS = AllowedFunctions.names(
            "Count Sum Average Min Max BitAndAgg BitOrAgg BitXorAgg HyperLogLogPlusPlus PivotFirst",
            "Percentile PercentileDisc RowNumber Rank DenseRank PercentRank CumeDist NTile");
    /** Aggregates of floating point numbers: their last digits depend on the order, so that only rounded ones are one value. */
    static final Set<String> ROUNDED = AllowedFunctions.names(
            "StddevSamp StddevPop VarianceSamp VariancePop Corr CovPopulation CovSample Skewness Kurtosis");
    /** Aggregates whose value is that of a row or a list of rows: only over a window with a total order, or sorted after. */
    static final Set<String> ORDERED = Set.of("First", "Last", "NthValue", "CollectList", "CollectSet");

    /** Digits after the point that do not depend on the order in which floating point numbers are added up. */
    private static final int MAX_SCALE = 6;

    /** What hands on one of its arguments as it is. */
    private static final Set<String> HANDING_ON =
            AllowedFunctions.names("Cast Coalesce Greatest Least WindowExpression");

    private static final Set<String> ARITHMETIC = AllowedFunctions.names("Add Subtract Multiply Divide UnaryMinus Abs");

    private final Set<Object> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What is calculated with before it is rounded: settled for averages of whole numbers, whose sums are exact. */
    private final Set<Object> calculated = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The aggregate behind an expression in a query, or the expression itself. */
    static Expression functionOf(Expression expression) {
        Expression function =
                expression instanceof AggregateExpression aggregate ? aggregate.aggregateFunction() : expression;
        while (function instanceof RuntimeReplaceable replaced) {
            function = replaced.replacement();
        }
        return function;
    }

    /** Remembers the aggregates whose disorder an expression around them settles. */
    void noteParent(Expression parent) {
        for (Expression child : CollectionConverters.asJava(parent.children())) {
            handedTo(parent, child).ifPresent(noted -> noted.add(functionOf(child)));
        }
    }

    /** What an expression makes of one that stands in it: settled, calculated with, or nothing that settles it. */
    private Optional<Set<Object>> handedTo(Expression parent, Expression child) {
        boolean sorts = parent instanceof SortArray || parent instanceof ArraySort;
        boolean handsOn = HANDING_ON.contains(Trees.kind(parent));
        if (sorts || isRounding(parent)) {
            return child == parent.children().head() ? Optional.of(settled) : Optional.empty();
        } else if (settled.contains(parent) && handsOn) {
            return Optional.of(settled);
        }
        boolean noted = settled.contains(parent) || calculated.contains(parent);
        return noted && (handsOn || ARITHMETIC.contains(Trees.kind(parent)))
                ? Optional.of(calculated)
                : Optional.empty();
    }

    /** Remembers the aggregates right below a projection whose values it uses only where their disorder is settled. */
    void noteProjection(Project projection) {
        Map<ExprId, Optional<Set<Object>>> uses = new HashMap<>();
        noteUses(projection.projectList(), uses);
        LogicalPlan below = projection.child();
        while (below instanceof SubqueryAlias || below instanceof Project) {
            if (below instanceof Project handing) {
                uses = usesOfWhatIsHandedOn(handing, uses);
            }
            below = below.children().head();
        }
        while (below instanceof Window window) {
            noteValues(window.windowExpressions(), uses);
            noteUses(window.expressions(), uses);
            below = window.child();
        }
        if (below instanceof Aggregate aggregate) {
            noteValues(aggregate.aggregateExpressions(), uses);
        }
    }

    /** A column that a projection only hands on is used as above it. */
    private Map<ExprId, Optional<Set<Object>>> usesOfWhatIsHandedOn(
            Project projection, Map<ExprId, Optional<Set<Object>>> above) {
        Map<ExprId, Optional<Set<Object>>> uses = new HashMap<>();
        for (NamedExpression value : CollectionConverters.asJava(projection.projectList())) {
            if (!(value instanceof AttributeReference column)) {
                noteUse((Expression) value, Optional.empty(), uses);
            } else if (above.containsKey(column.exprId())) {
                noteUse(column, above.get(column.exprId()), uses);
            }
        }
        return uses;
    }

    private void noteUses(Seq<?> expressions, Map<ExprId, Optional<Set<Object>>> uses) {
        for (Object expression : CollectionConverters.asJava(expressions)) {
            noteUse((Expression) expression, Optional.empty(), uses);
        }
    }

    /** What a column is used for, at worst: nothing settles it where one of its uses does not. */
    private void noteUse(Expression expression, Optional<Set<Object>> use, Map<ExprId, Optional<Set<Object>>> uses) {
        if (expression instanceof AttributeReference column) {
            uses.merge(
                    column.exprId(),
                    use,
                    (one, other) -> one.flatMap(known -> other.map(now -> known == settled ? now : known)));
        }
        noteParent(expression);
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            noteUse(child, handedTo(expression, child), uses);
        }
    }

    private void noteValues(Seq<NamedExpression> values, Map<ExprId, Optional<Set<Object>>> uses) {
        for (NamedExpression value : CollectionConverters.asJava(values)) {
            if (value instanceof Alias alias) {
                uses.getOrDefault(alias.exprId(), Optional.empty())
                        .ifPresent(noted -> noted.add(functionOf(alias.child())));
            }
        }
    }

    private static boolean isRounding(Expression expression) {
        if (expression instanceof Round || expression instanceof BRound) {
            return expression.children().last() instanceof Literal scale
                    && scale.value() instanceof Integer digits
                    && digits <= MAX_SCALE;
        }
        return expression instanceof Cast
                && (expression.dataType() instanceof IntegralType
                        || (expression.dataType() instanceof DecimalType decimal && decimal.scale() <= MAX_SCALE));
    }

    Optional<Refusal> judge(AggregateFunction function, boolean inWindow) {
        String kind = Trees.kind(function);
        boolean known = ORDERLESS.contains(kind)
                || (ROUNDED.contains(kind) && settled.contains(function))
                || (ORDERED.contains(kind) && (inWindow || (kind.startsWith("Collect") && settled.contains(function))))
                || (function instanceof ListAgg list && isOrderedByItself(list));
        if (!known) {
            return Refusal.of(
                    GateCode.DETERMINISM,
                    "uses the aggregate " + kind + (ROUNDED.contains(kind) ? " without rounding" : ""),
                    ROUNDED.contains(kind)
                            ? "round its value to at most " + MAX_SCALE
                                    + " digits: the last depend on the order of rows"
                            : "use count, sum, avg, min, max or percentile, or sort what is collected");
        }
        if (function instanceof Average average
                && average.child().dataType() instanceof LongType
                && !settled.contains(average)
                && !calculated.contains(average)) {
            return Refusal.of(
                    GateCode.DETERMINISM,
                    "averages whole numbers of 64 bits, which Spark adds up in floating point, without rounding",
                    "round the average to at most " + MAX_SCALE + " digits, or cast the numbers to decimal");
        }
        boolean adds = function instanceof Sum || function instanceof Average;
        return adds && function.children().exists(AggregateLaws::isFloating)
                ? Refusal.of(
                        GateCode.DETERMINISM,
                        "adds up floating point numbers",
                        "cast them to decimal: their sum depends on the order of rows")
                : Optional.empty();
    }

    private static boolean isOrderedByItself(ListAgg list) {
        for (SortOrder order : CollectionConverters.asJava(list.orderExpressions())) {
            if (order.child().semanticEquals(list.child())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFloating(Expression expression) {
        return expression.dataType() instanceof FractionalType && !(expression.dataType() instanceof DecimalType);
    }
}
