// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Greatest;
import org.apache.spark.sql.catalyst.expressions.Least;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.unsafe.types.CalendarInterval;
import scala.jdk.javaapi.CollectionConverters;

/** How many elements a sequence has at most, as far as its text says. Days and moments count in microseconds. */
record Sequences(Sequence sequence) {
    private static final double MOST_NUMBERS = 10_001;
    private static final double MOST_MOMENTS = 100_000;
    private static final double HOUR = 3_600_000_000.0;
    private static final double DAY = 24 * HOUR;
    private static final double MONTH = 28 * DAY;
    /** What can be worked out at once where it is made of literals. */
    private static final Set<String> PLAIN =
            AllowedFunctions.names("Literal Cast GetTimestamp MakeDate MakeTimestamp DateAdd DateSub AddMonths");
    /** Numbers that are small by what they mean. */
    private static final Set<String> COUNTS = AllowedFunctions.names("DateDiff Size Year Quarter Month DayOfMonth");

    /** The least and the most that a value can be. */
    private record Range(double least, double most) {
        static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        static final Range SMALL = new Range(0, 9_000);

        Range negative() {
            return new Range(-most, -least);
        }

        Range plus(Range other) {
            return new Range(least + other.least, most + other.most);
        }
    }

    /** Numbers need bounds; days and moments from columns need steps that are not small. */
    boolean isBounded() {
        double elements = elements();
        if (Double.isInfinite(elements)) {
            return !isOfNumbers() && shortest(step()) >= HOUR;
        }
        return elements <= (isOfNumbers() ? MOST_NUMBERS : MOST_MOMENTS);
    }

    double elements() {
        Range start = range(sequence.start());
        Range stop = range(sequence.stop());
        Range step = step();
        double up = step.most() > 0 ? stop.most() - start.least() : 0;
        double down = step.least() < 0 ? start.most() - stop.least() : 0;
        double shortest = shortest(step);
        return shortest == 0 ? Double.POSITIVE_INFINITY : Math.floor(Math.max(0, Math.max(up, down)) / shortest) + 1;
    }

    private boolean isOfNumbers() {
        return sequence.dataType().elementType() instanceof NumericType;
    }

    private double shortest(Range step) {
        if (step.least() > 0 || step.most() < 0) {
            return Math.min(Math.abs(step.least()), Math.abs(step.most()));
        }
        return isOfNumbers() ? 1 : sequence.stepOpt().isEmpty() ? DAY : 0;
    }

    private Range step() {
        return sequence.stepOpt().isEmpty()
                ? Range.ANY
                : range(sequence.stepOpt().get());
    }

    private static Range range(Expression value) {
        List<Expression> children = CollectionConverters.asJava(value.children());
        if (value instanceof RuntimeReplaceable function) {
            return range(function.replacement());
        } else if (!value.exists(part -> !PLAIN.contains(Trees.kind(part)))) {
            return constant(value);
        } else if (COUNTS.contains(Trees.kind(value))) {
            return Range.SMALL;
        } else if (value instanceof Cast cast && isNumber(cast) == isNumber(cast.child())) {
            return range(cast.child());
        } else if (value instanceof UnaryMinus) {
            return range(children.get(0)).negative();
        } else if (value instanceof Add && isNumber(value)) {
            return range(children.get(0)).plus(range(children.get(1)));
        } else if (value instanceof Subtract && isNumber(value)) {
            return range(children.get(0)).plus(range(children.get(1)).negative());
        }
        List<Range> choices = value instanceof Least || value instanceof Greatest
                ? children.stream().map(Sequences::range).toList()
                : List.of(Range.ANY);
        boolean least = value instanceof Least;
        return new Range(of(choices, Range::least, least), of(choices, Range::most, least));
    }

    private static double of(List<Range> choices, ToDoubleFunction<Range> end, boolean least) {
        DoubleStream ends = choices.stream().mapToDouble(end);
        return (least ? ends.min() : ends.max()).orElseThrow();
    }

    private static boolean isNumber(Expression expression) {
        return expression.dataType() instanceof NumericType;
    }

    private static Range constant(Expression value) {
        try {
            double size = size(value.eval(null), value.dataType());
            return Double.isNaN(size) ? Range.ANY : new Range(size, size);
        } catch (RuntimeException unfit) {
            // What Spark cannot work out here it will refuse in the run.
            return Range.ANY;
        }
    }

    private static double size(Object value, DataType type) {
        if (value instanceof CalendarInterval interval) {
            return (MONTH * interval.months) + (DAY * interval.days) + interval.microseconds;
        }
        double unit = type instanceof DateType ? DAY : type instanceof YearMonthIntervalType ? MONTH : 1;
        return value instanceof Number number ? number.doubleValue() * unit : Double.NaN;
    }
}
