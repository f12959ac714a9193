// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;

/** What a condition demands at the least: the parts that must all be true. */
final class Conditions {
    private Conditions() {}

    /** The conjuncts of a condition. */
    static List<Expression> conjuncts(Expression condition) {
        List<Expression> parts = new ArrayList<>();
        collect(condition, parts);
        return parts;
    }

    /** Both sides of each equality that must hold. */
    static List<Expression[]> equalities(Expression condition) {
        List<Expression[]> equalities = new ArrayList<>();
        for (Expression part : conjuncts(condition)) {
            if (part instanceof EqualTo equal) {
                equalities.add(new Expression[] {equal.left(), equal.right()});
            } else if (part instanceof EqualNullSafe equal) {
                equalities.add(new Expression[] {equal.left(), equal.right()});
            }
        }
        return equalities;
    }

    /** Whether an expression looks at some of these columns and at no others. */
    static boolean isOver(Expression expression, Set<Long> columns) {
        Set<Long> used = used(expression);
        return !used.isEmpty() && columns.containsAll(used);
    }

    /** The columns that an expression looks at. */
    static Set<Long> used(Expression expression) {
        return UniqueKeys.idsOf(expression.references().toSeq());
    }

    private static void collect(Expression condition, List<Expression> parts) {
        if (condition instanceof And both) {
            collect(both.left(), parts);
            collect(both.right(), parts);
        } else {
            parts.add(condition);
        }
    }
}
