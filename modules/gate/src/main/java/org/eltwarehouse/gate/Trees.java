// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.Origin;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.eltwarehouse.contract.verdict.Position;
import scala.Option;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/** Walks Spark's plan and expression trees whole: children, subqueries inside expressions, common table expressions. */
final class Trees {
    private Trees() {}

    /** Judges node by node. */
    interface Visitor {
        Optional<Refusal> judge(TreeNode<?> node);

        /** Whether to go on with what is in a node. */
        default boolean descends(TreeNode<?> node) {
            return true;
        }
    }

    /** The place in the query that Spark's parser noted, or null where it noted none there. */
    static Position place(Origin origin) {
        return origin.line().isEmpty() || origin.startPosition().isEmpty() || FunctionText.isPlaceOf(origin)
                ? null
                : new Position(
                        (Integer) origin.line().get(),
                        (Integer) origin.startPosition().get() + 1);
    }

    /** The first refusal in a tree, outside in; its place is that of the closest node that has one. */
    static Optional<Refusal> firstRefusal(Object part, Visitor visitor) {
        if (part instanceof TreeNode<?> node) {
            return visitor.judge(node)
                    .or(() -> visitor.descends(node) ? firstRefusalOf(parts(node), visitor) : Optional.empty())
                    .map(found -> found.near(place(node.origin())));
        } else if (part instanceof scala.collection.Iterable<?> parts) {
            return firstRefusalOf(parts.iterator(), visitor);
        } else if (part instanceof Option<?> || isTuple(part)) {
            return firstRefusalOf(((Product) part).productIterator(), visitor);
        }
        return Optional.empty();
    }

    /** A function that Spark replaces by another expression keeps its arguments there, resolved. */
    private static scala.collection.Iterator<?> parts(TreeNode<?> node) {
        return node instanceof RuntimeReplaceable ? node.children().iterator() : node.productIterator();
    }

    private static Optional<Refusal> firstRefusalOf(scala.collection.Iterator<?> parts, Visitor visitor) {
        while (parts.hasNext()) {
            Optional<Refusal> found = firstRefusal(parts.next(), visitor);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** How many nodes lie one in another at the deepest place; subqueries count as nodes. */
    static int depth(TreeNode<?> node) {
        int deepest = 0;
        for (Object child : CollectionConverters.asJava(node.children())) {
            deepest = Math.max(deepest, depth((TreeNode<?>) child));
        }
        if (node instanceof UnresolvedWith with) {
            for (var table : CollectionConverters.asJava(with.cteRelations())) {
                deepest = Math.max(deepest, depth(table._2()));
            }
        }
        if (node instanceof LogicalPlan plan) {
            for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
                deepest = Math.max(deepest, depth(expression));
            }
        } else if (node instanceof PlanExpression<?> subquery) {
            deepest = Math.max(deepest, depth(subquery.plan()));
        }
        return deepest + 1;
    }

    /** A node's kind, as Spark names its class. */
    static String kind(TreeNode<?> node) {
        return node.getClass().getSimpleName().replace("$", "");
    }

    private static boolean isTuple(Object part) {
        return part instanceof Product && part.getClass().getName().startsWith("scala.Tuple");
    }
}
