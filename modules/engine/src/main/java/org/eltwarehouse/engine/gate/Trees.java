package org.eltwarehouse.engine.gate;

import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.Option;
import scala.Product;

/** Walks Spark's plan and expression trees whole: children, subqueries inside expressions, common table expressions. */
final class Trees {
    private Trees() {}

    /** Visits a node and, where the visitor says so, everything in it. */
    static void walk(Object part, Predicate<TreeNode<?>> visitor) {
        if (part instanceof TreeNode<?> node) {
            if (visitor.test(node)) {
                walkParts(node.productIterator(), visitor);
            }
        } else if (part instanceof scala.collection.Iterable<?> parts) {
            walkParts(parts.iterator(), visitor);
        } else if (part instanceof Option<?> || isTuple(part)) {
            walkParts(((Product) part).productIterator(), visitor);
        }
    }

    private static void walkParts(scala.collection.Iterator<?> parts, Predicate<TreeNode<?>> visitor) {
        while (parts.hasNext()) {
            walk(parts.next(), visitor);
        }
    }

    private static boolean isTuple(Object part) {
        return part instanceof Product && part.getClass().getName().startsWith("scala.Tuple");
    }
}
