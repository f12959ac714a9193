// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.trees.CurrentOrigin;
import org.apache.spark.sql.catalyst.trees.Origin;
import org.eltwarehouse.contract.definition.Called;
import scala.Option;

/** Texts of functions as Spark parses them: their places are not taken for places in the query that calls them. */
final class FunctionText {
    private static final String KIND = "function";

    private FunctionText() {}

    /** The expression; fails as Spark's parser does. */
    static Expression parse(Called definition, String text, ParserInterface parser) throws ParseException {
        Origin before = CurrentOrigin.get();
        CurrentOrigin.set(of(definition));
        try {
            return parser.parseExpression(text);
        } finally {
            CurrentOrigin.set(before);
        }
    }

    /** Whether a place is one in a function's text. */
    static boolean isPlaceOf(Origin origin) {
        return origin.objectType().contains(KIND);
    }

    private static Origin of(Called definition) {
        return Origin.apply(
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.apply(KIND),
                Option.apply(definition.function()),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }
}
