// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How large an expression is once the functions in it are expanded, worked out without expanding them: a value that a
 * function uses twice doubles with each call around it.
 *
 * @param nodes without what is given for parameters, a billion at most
 * @param depth of those nodes
 * @param uses how often each parameter's value stands there
 * @param depths how deep each parameter's value stands at the most
 */
record Growth(long nodes, long depth, Map<String, Long> uses, Map<String, Long> depths) {
    private static final long MOST = 1_000_000_000;
    /** A value stands there with its type, and with a check of it. */
    private static final long AROUND_A_VALUE = 2;

    /** All nodes, a value of one node given for each parameter. */
    long total() {
        return sum(nodes, uses.values().stream().reduce(0L, Growth::sum));
    }

    /**
     * The growth of an expression.
     *
     * @param parameters names in it that values are given for
     * @param functions that it may call
     */
    static Growth of(Expression node, Set<String> parameters, Map<String, FunctionBody> functions) {
        if (parameters.contains(FunctionBody.nameOf(node))) {
            String name = FunctionBody.nameOf(node);
            return new Growth(AROUND_A_VALUE, AROUND_A_VALUE, Map.of(name, 1L), Map.of(name, AROUND_A_VALUE + 1));
        }
        List<Growth> children = new ArrayList<>();
        for (Expression child : CollectionConverters.asJava(node.children())) {
            children.add(of(child, parameters, functions));
        }
        FunctionBody called = FunctionBody.calledBy(node, functions);
        return called == null ? around(children) : called.growth().given(called, children);
    }

    private static Growth around(List<Growth> children) {
        Growth all = together(children);
        Map<String, Long> depths = new TreeMap<>();
        all.depths.forEach((name, depth) -> depths.put(name, sum(depth, 1)));
        return new Growth(sum(all.nodes, 1), sum(all.depth, 1), all.uses, depths);
    }

    /** The growth of a call of a function that grows like this. */
    private Growth given(FunctionBody called, List<Growth> arguments) {
        List<Parameter> parameters = called.definition().parameters();
        Growth all = new Growth(nodes, depth, Map.of(), Map.of());
        for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
            String name = parameters.get(i).name();
            int end = parameters.get(i).many() ? arguments.size() : i + 1;
            all = together(List.of(
                    all,
                    together(arguments.subList(i, end))
                            .times(uses.getOrDefault(name, 0L), depths.getOrDefault(name, 0L))));
        }
        return all;
    }

    /** The same so many times, so much deeper. */
    private Growth times(long times, long deeper) {
        Map<String, Long> more = new TreeMap<>();
        uses.forEach((name, count) -> more.put(name, product(count, times)));
        Map<String, Long> below = new TreeMap<>();
        depths.forEach((name, own) -> below.put(name, sum(own, deeper)));
        return new Growth(product(nodes, times), sum(depth, deeper), more, below);
    }

    private static Growth together(List<Growth> parts) {
        long nodes = 0;
        long depth = 0;
        Map<String, Long> uses = new TreeMap<>();
        Map<String, Long> depths = new TreeMap<>();
        for (Growth part : parts) {
            nodes = sum(nodes, part.nodes);
            depth = Math.max(depth, part.depth);
            merge(uses, part.uses, Growth::sum);
            merge(depths, part.depths, Math::max);
        }
        return new Growth(nodes, depth, uses, depths);
    }

    private static void merge(Map<String, Long> into, Map<String, Long> other, LongBinaryOperator how) {
        other.forEach((name, value) -> into.merge(name, value, how::applyAsLong));
    }

    private static long sum(long some, long more) {
        return Math.min(MOST, some + more);
    }

    private static long product(long some, long times) {
        return Math.min(MOST, some * times);
    }
}
