package org.eltwarehouse.engine.gate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.ArraySort;
import org.apache.spark.sql.catalyst.expressions.BRound;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Round;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.expressions.SortArray;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.ListAgg;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.LongType;
import scala.jdk.javaapi.CollectionConverters;

/** Which aggregates give the same value whatever the order in which rows arrive. */
final class AggregateLaws {
    /** Aggregates whose value does not depend on the order of rows. */
    private static final Set<String> ORDERLESS = AllowedFunctions.names(
            "Count Sum Average Min Max BitAndAgg BitOrAgg BitXorAgg HyperLogLogPlusPlus PivotFirst",
            "Percentile PercentileDisc RowNumber Rank DenseRank PercentRank CumeDist NTile");
    /** Aggregates of floating point numbers: their last digits depend on the order, so that only rounded ones are one value. */
    private static final Set<String> ROUNDED = AllowedFunctions.names(
            "StddevSamp StddevPop VarianceSamp VariancePop Corr CovPopulation CovSample Skewness Kurtosis");
    /** Aggregates whose value is that of a row or a list of rows: only over a window with a total order, or sorted after. */
    private static final Set<String> ORDERED = Set.of("First", "Last", "NthValue", "CollectList", "CollectSet");

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
        if (parent instanceof SortArray || parent instanceof ArraySort || isRounding(parent)) {
            settled.add(functionOf(parent.children().head()));
        } else if (settled.contains(parent) && HANDING_ON.contains(Trees.kind(parent))) {
            handOn(parent, settled);
        } else if ((settled.contains(parent) || calculated.contains(parent))
                && (HANDING_ON.contains(Trees.kind(parent)) || ARITHMETIC.contains(Trees.kind(parent)))) {
            handOn(parent, calculated);
        }
    }

    private static void handOn(Expression parent, Set<Object> noted) {
        CollectionConverters.asJava(parent.children()).forEach(child -> noted.add(functionOf(child)));
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
