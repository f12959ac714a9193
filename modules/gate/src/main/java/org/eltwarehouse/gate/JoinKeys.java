// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Join;

/** The keys of a join: a side's keys stay keys where each of its rows meets at most one row of the other side. */
record JoinKeys(UniqueKeys keys) {
    Set<Set<Long>> of(Join join) {
        Set<Set<Long>> left = keys.of(join.left());
        String type = join.joinType().sql();
        if (type.equals("LEFT SEMI") || type.equals("LEFT ANTI")) {
            return left;
        } else if (type.equals("FULL OUTER")) {
            // Both sides are padded: a row without a partner whose key is null looks like one of the other side.
            return Set.of();
        }
        Set<Set<Long>> right = keys.of(join.right());
        boolean oneRight = meetsOne(join, right, UniqueKeys.idsOf(join.right().output()));
        boolean oneLeft = meetsOne(join, left, UniqueKeys.idsOf(join.left().output()));
        Set<Set<Long>> joined = new LinkedHashSet<>();
        // An outer join pads with nulls: a padded side's keys distinguish the padded rows no more.
        if (oneRight && (type.equals("INNER") || type.equals("CROSS") || type.equals("LEFT OUTER"))) {
            joined.addAll(left);
        }
        if (oneLeft && (type.equals("INNER") || type.equals("CROSS") || type.equals("RIGHT OUTER"))) {
            joined.addAll(right);
        }
        for (Set<Long> one : left) {
            for (Set<Long> other : right) {
                Set<Long> both = new HashSet<>(one);
                both.addAll(other);
                joined.add(both);
            }
        }
        return joined;
    }

    /** Whether a join keeps each row of its left side, once. */
    boolean looksUpOnce(Join join) {
        return join.joinType().sql().equals("LEFT OUTER")
                && meetsOne(
                        join,
                        keys.of(join.right()),
                        UniqueKeys.idsOf(join.right().output()));
    }

    /** Whether each row of one side meets at most one of the other. */
    boolean looksUpOne(Join join) {
        return meetsOne(join, keys.of(join.left()), UniqueKeys.idsOf(join.left().output()))
                || meetsOne(
                        join,
                        keys.of(join.right()),
                        UniqueKeys.idsOf(join.right().output()));
    }

    /** Whether the condition fixes a key of a side, so that at most one of its rows fits. */
    private static boolean meetsOne(Join join, Set<Set<Long>> keys, Set<Long> columns) {
        Set<Long> compared = new HashSet<>();
        if (join.condition().nonEmpty()) {
            for (Expression[] sides : Conditions.equalities(join.condition().get())) {
                compare(sides[0], sides[1], columns, compared);
                compare(sides[1], sides[0], columns, compared);
            }
        }
        return keys.stream().anyMatch(compared::containsAll);
    }

    private static void compare(Expression side, Expression other, Set<Long> columns, Set<Long> compared) {
        if (side instanceof AttributeReference column
                && columns.contains(column.exprId().id())
                && Conditions.used(other).stream().noneMatch(columns::contains)) {
            compared.add(column.exprId().id());
        }
    }
}
