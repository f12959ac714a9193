// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.OuterReference;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.eltwarehouse.contract.verdict.GateCode;

/** Joins must look rows up by an equality between their sides, unless a side provably is small. */
final class JoinLaws implements Trees.Visitor {
    private final Map<String, Input> inputs;
    private final IdentityHashMap<LogicalPlan, List<Expression>> above = new IdentityHashMap<>();
    private final RowBounds bounds;

    JoinLaws(Map<String, Input> inputs) {
        this.inputs = inputs;
        this.bounds = new RowBounds(inputs, new HashMap<>());
    }

    Optional<Refusal> judge(LogicalPlan plan) {
        return Trees.firstRefusal(plan, this);
    }

    @Override
    public boolean descends(TreeNode<?> node) {
        return Lineage.inputOf(node, inputs) == null;
    }

    @Override
    public Optional<Refusal> judge(TreeNode<?> node) {
        if (node instanceof WithCTE with) {
            bounds.note(with);
        } else if (node instanceof Filter filter) {
            // What a filter demands counts for the joins directly below it.
            List<Expression> conditions = new ArrayList<>(above.getOrDefault(filter, List.of()));
            conditions.addAll(Conditions.conjuncts(filter.condition()));
            above.put(filter.child(), conditions);
        } else if (node instanceof Join join) {
            return judgeJoin(join);
        } else if (node instanceof SubqueryExpression subquery) {
            return judgeSubquery(subquery);
        }
        return Optional.empty();
    }

    private Optional<Refusal> judgeJoin(Join join) {
        // Above an outer join a filter looks at rows that the join has made already.
        String type = join.joinType().sql();
        boolean inner = type.equals("INNER") || type.equals("CROSS");
        List<Expression> conditions = new ArrayList<>(inner ? above.getOrDefault(join, List.of()) : List.of());
        if (join.condition().nonEmpty()) {
            conditions.addAll(Conditions.conjuncts(join.condition().get()));
        }
        if (inner) {
            above.put(join.left(), conditions);
            above.put(join.right(), conditions);
        }
        Set<Long> left = UniqueKeys.idsOf(join.left().output());
        Set<Long> right = UniqueKeys.idsOf(join.right().output());
        boolean looksUp = conditions.stream()
                .flatMap(condition -> Conditions.equalities(condition).stream())
                .anyMatch(sides -> (Conditions.isOver(sides[0], left) && Conditions.isOver(sides[1], right))
                        || (Conditions.isOver(sides[1], left) && Conditions.isOver(sides[0], right)));
        return looksUp || bounds.isSmall(join.left()) || bounds.isSmall(join.right())
                ? Optional.empty()
                : Refusal.of(
                        GateCode.JOIN,
                        "joins without an equality between a column of each side",
                        "join by key, or with a side that provably has few rows");
    }

    private static Optional<Refusal> judgeSubquery(SubqueryExpression subquery) {
        return !subquery.isCorrelated() || !subquery.plan().exists(JoinLaws::isComparedPairwise)
                ? Optional.empty()
                : Refusal.of(
                        GateCode.JOIN,
                        "looks rows up in a subquery without an equality",
                        "compare a column of the subquery with one of the row by =");
    }

    /** A filter that looks at the outer row, but by no equality. */
    private static boolean isComparedPairwise(LogicalPlan node) {
        if (!(node instanceof Filter filter) || !filter.condition().exists(OuterReference.class::isInstance)) {
            return false;
        }
        return Conditions.equalities(filter.condition()).stream()
                .noneMatch(sides -> looksUp(sides[0], sides[1]) || looksUp(sides[1], sides[0]));
    }

    private static boolean looksUp(Expression outer, Expression inner) {
        return isOuter(outer) && !isOuter(inner) && !inner.references().isEmpty();
    }

    private static boolean isOuter(Expression side) {
        return side.exists(OuterReference.class::isInstance);
    }
}
