// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How rows differ from those that were expected, told by the rows that differ. */
final class RowMismatch {
    private static final int MAX_ROWS = 10;

    private record Pair(List<String> expected, List<String> actual) {}

    private RowMismatch() {}

    /**
     * What differs; empty where nothing does.
     *
     * @param columns names of the cells
     * @param ordered whether the order of rows counts
     */
    static Optional<String> between(
            List<String> columns, List<List<String>> expected, List<List<String>> actual, boolean ordered) {
        List<List<String>> missing = without(expected, actual);
        List<List<String>> surplus = without(actual, expected);
        List<Pair> pairs = pairs(missing, surplus);
        if (pairs.isEmpty() && ordered && !expected.equals(actual)) {
            for (int i = 0; i < expected.size(); i++) {
                if (!expected.get(i).equals(actual.get(i))) {
                    pairs.add(new Pair(expected.get(i), actual.get(i)));
                }
            }
            return Optional.of("the rows stand in another order:\n" + table(columns, pairs));
        }
        String what = expected.size() == actual.size()
                ? "the rows differ"
                : "expected " + rows(expected.size()) + ", but there " + (actual.size() == 1 ? "is " : "are ")
                        + actual.size();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(what + ":\n" + table(columns, pairs));
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    /** The rows of a list that another lacks, each as often as it lacks it. */
    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        List<List<String>> rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }

    /** Puts each missing row beside the surplus one that is most like it, if any cell agrees. */
    private static List<Pair> pairs(List<List<String>> missing, List<List<String>> surplus) {
        List<List<String>> left = new ArrayList<>(surplus);
        List<Pair> pairs = new ArrayList<>();
        for (List<String> row : missing) {
            Optional<List<String>> like = left.stream()
                    .filter(other -> alike(row, other) > 0 || (missing.size() == 1 && surplus.size() == 1))
                    .max(Comparator.comparingInt(other -> alike(row, other)));
            like.ifPresent(left::remove);
            pairs.add(new Pair(row, like.orElse(null)));
        }
        left.forEach(row -> pairs.add(new Pair(null, row)));
        return pairs;
    }

    private static int alike(List<String> row, List<String> other) {
        int alike = 0;
        for (int i = 0; i < row.size(); i++) {
            alike += row.get(i) != null && Objects.equals(row.get(i), other.get(i)) ? 1 : 0;
        }
        return alike;
    }

    private static String table(List<String> columns, List<Pair> pairs) {
        SideBySide table = new SideBySide(columns);
        pairs.stream().limit(MAX_ROWS).forEach(pair -> table.add(pair.expected(), pair.actual()));
        int more = pairs.size() - MAX_ROWS;
        return table + (more > 0 ? "and " + more + " more\n" : "");
    }
}
