// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * No text may stand for the day of the run. Spark reads 'today' and 'now' as the clock wherever a date or a moment is
 * meant: in the parser after {@code date}, and in the optimizer, behind the gate, where a text that is made of constants
 * only is cast.
 */
final class ClockLaws {
    private static final Set<Integer> TYPES = Set.of(
            SqlBaseLexer.DATE,
            SqlBaseLexer.TIME,
            SqlBaseLexer.TIMESTAMP,
            SqlBaseLexer.TIMESTAMP_LTZ,
            SqlBaseLexer.TIMESTAMP_NTZ);

    private static final Set<Integer> TEXTS = Set.of(SqlBaseLexer.STRING_LITERAL, SqlBaseLexer.DOUBLEQUOTED_STRING);

    private ClockLaws() {}

    /** Judges a word of a query and the kind of the word before it. */
    static Optional<Refusal> judge(int before, Token word) {
        boolean typed = TYPES.contains(before) && TEXTS.contains(word.getType());
        return typed && !isFixed(word.getText().replaceFirst("^[rR]?.", ""))
                ? refusal().map(found -> found.near(new Position(word.getLine(), word.getCharPositionInLine() + 1)))
                : Optional.empty();
    }

    static Optional<Refusal> judge(Expression expression) {
        boolean reads = expression instanceof RuntimeReplaceable function
                ? makesClock(function.replacement(), expression.children())
                : readsClock(expression);
        return reads ? refusal() : Optional.empty();
    }

    /** A bound that a contract writes for a column of this type. */
    static Optional<Refusal> judge(String bound, DataType type) {
        return isMoment(type) && !isFixed(bound) ? refusal() : Optional.empty();
    }

    /** Whether a function's replacement casts a text; its arguments are judged where they stand. */
    private static boolean makesClock(Expression part, Seq<Expression> arguments) {
        if (arguments.contains(part)) {
            return false;
        }
        return readsClock(part)
                || (part instanceof RuntimeReplaceable function
                        ? makesClock(function.replacement(), arguments)
                        : CollectionConverters.asJava(part.children()).stream()
                                .anyMatch(child -> makesClock(child, arguments)));
    }

    private static boolean readsClock(Expression expression) {
        return expression instanceof Cast cast
                && isMoment(cast.dataType())
                && cast.child().dataType() instanceof StringType
                && cast.child().collectLeaves().forall(Expression::foldable)
                && !(cast.child() instanceof Literal text && (text.value() == null || isFixed(text.toString())));
    }

    private static boolean isMoment(DataType type) {
        return type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
    }

    private static boolean isFixed(String text) {
        return !text.isEmpty() && "0123456789+-".indexOf(text.charAt(0)) >= 0;
    }

    private static Optional<Refusal> refusal() {
        return Refusal.of(
                GateCode.FUNCTION,
                "makes a date or a moment of a text that begins with no digit, which may be the day of the run",
                "write it out as in date '2020-01-31', or use :business_date");
    }
}
