package org.eltwarehouse.engine.gate;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.Option;
import scala.Product;

/** Walks Spark's plan and expression trees whole: children, subqueries inside expressions, common table expressions. */
final class Trees {
    private Trees() {}

    /**
     * The first refusal in a tree, outside in; its place is that of the closest node that has one.
     *
     * @param enters whether to look at a node and what is in it
     */
    static Optional<Refusal> firstRefusal(
            Object part, Predicate<TreeNode<?>> enters, Function<TreeNode<?>, Optional<Refusal>> judge) {
        if (part instanceof TreeNode<?> node) {
            if (!enters.test(node)) {
                return Optional.empty();
            }
            return judge.apply(node)
                    .or(() -> firstRefusalOf(node.productIterator(), enters, judge))
                    .map(found -> found.near(Position.of(node.origin())));
        } else if (part instanceof scala.collection.Iterable<?> parts) {
            return firstRefusalOf(parts.iterator(), enters, judge);
        } else if (part instanceof Option<?> || isTuple(part)) {
            return firstRefusalOf(((Product) part).productIterator(), enters, judge);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> firstRefusalOf(
            scala.collection.Iterator<?> parts,
            Predicate<TreeNode<?>> enters,
            Function<TreeNode<?>, Optional<Refusal>> judge) {
        while (parts.hasNext()) {
            Optional<Refusal> found = firstRefusal(parts.next(), enters, judge);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A node's kind, as Spark names its class. */
    static String kind(TreeNode<?> node) {
        return node.getClass().getSimpleName().replace("$", "");
    }

    private static boolean isTuple(Object part) {
        return part instanceof Product && part.getClass().getName().startsWith("scala.Tuple");
    }
}
