package org.eltwarehouse.engine.gate;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.ArrayAggregate;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.DateDiff;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.JsonToStructs;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.Least;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedLambdaVariable;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.expressions.Size;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import scala.jdk.javaapi.CollectionConverters;

/** Bounds for expressions that make much out of little. */
final class SizeLaws {
    private static final long MAX_ELEMENTS = 10_000;
    private static final int MAX_TYPE_DEPTH = 10;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    private SizeLaws() {}

    static Optional<Refusal> judge(Expression expression) {
        boolean typed = expression instanceof Cast || expression instanceof JsonToStructs;
        if (typed && depth(expression.dataType()) > MAX_TYPE_DEPTH) {
            return Refusal.of(GateCode.SIZE, "has a type nested deeper than " + MAX_TYPE_DEPTH, "use a flatter type");
        }
        if (expression instanceof Sequence sequence && !isBounded(sequence)) {
            return Refusal.of(
                    GateCode.SIZE,
                    "makes a sequence without a bound",
                    "use days or literal bounds at most " + MAX_ELEMENTS + " apart");
        } else if (expression instanceof ArrayAggregate fold && grows(fold)) {
            return Refusal.of(
                    GateCode.SIZE,
                    "folds an array into something that doubles with each element",
                    "use the accumulator once");
        }
        return Optional.empty();
    }

    private static int depth(DataType type) {
        if (type instanceof ArrayType array) {
            return 1 + depth(array.elementType());
        } else if (type instanceof MapType map) {
            return 1 + Math.max(depth(map.keyType()), depth(map.valueType()));
        } else if (type instanceof StructType struct) {
            return 1
                    + Arrays.stream(struct.fields())
                            .mapToInt(field -> depth(field.dataType()))
                            .max()
                            .orElse(0);
        }
        return 0;
    }

    private static boolean isBounded(Sequence sequence) {
        DataType type = sequence.dataType().elementType();
        if (type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType) {
            return sequence.stepOpt().isEmpty()
                    || isHourOrMore(sequence.stepOpt().get());
        }
        return isNumberWithin(sequence.start()) && isNumberWithin(sequence.stop());
    }

    /** Days and months apart; an hour apart for moments. */
    private static boolean isHourOrMore(Expression step) {
        Expression plain = step instanceof UnaryMinus minus ? minus.child() : step;
        if (!(plain instanceof Literal literal) || literal.value() == null) {
            return false;
        }
        return literal.dataType() instanceof YearMonthIntervalType
                || (literal.dataType() instanceof DayTimeIntervalType
                        && Math.abs((Long) literal.value()) >= MICROS_PER_HOUR);
    }

    private static boolean isNumberWithin(Expression bound) {
        if (bound instanceof Cast cast) {
            return isNumberWithin(cast.child());
        } else if (bound instanceof UnaryMinus minus) {
            return isNumberWithin(minus.child());
        } else if (bound instanceof Least least) {
            return least.children().exists(SizeLaws::isNumberWithin);
        } else if (bound instanceof org.apache.spark.sql.catalyst.expressions.Add
                || bound instanceof org.apache.spark.sql.catalyst.expressions.Subtract) {
            return bound.children().forall(SizeLaws::isNumberWithin);
        }
        boolean small = bound instanceof Literal literal
                && literal.value() instanceof Number number
                && Math.abs(number.doubleValue()) <= MAX_ELEMENTS;
        return small || bound instanceof DateDiff || bound instanceof Size;
    }

    /** A text or list that holds what was there before twice over. */
    private static boolean grows(ArrayAggregate fold) {
        if (fold.zero().dataType() instanceof NumericType || !(fold.merge() instanceof LambdaFunction merge)) {
            return false;
        }
        NamedLambdaVariable accumulator = (NamedLambdaVariable)
                CollectionConverters.asJava(merge.arguments()).get(0);
        return uses(merge.function(), accumulator) > 1;
    }

    private static int uses(Expression expression, NamedLambdaVariable variable) {
        int own = expression instanceof NamedLambdaVariable found
                        && found.exprId().equals(variable.exprId())
                ? 1
                : 0;
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            own += uses(child, variable);
        }
        return own;
    }
}
