// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.join;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eltwarehouse.profile.statistics.Transformation;

/**
 * How much of a column another one has, both after some steps.
 *
 * @param rows share of rows whose value is found
 * @param distinct share of distinct values that are found
 * @param reverse share of the target's distinct values that occur
 * @param values distinct values that were compared
 * @param uniqueness of the target after its steps: distinct values by rows
 */
record Coverage(double rows, double distinct, double reverse, long values, double uniqueness) {

    static Coverage of(
            KeyColumn column, List<Transformation> steps, KeyColumn target, List<Transformation> targetSteps) {
        Map<String, Long> own = after(column, steps);
        Map<String, Long> theirs = after(target, targetSteps);
        long rows = 0;
        long foundRows = 0;
        long values = 0;
        long found = 0;
        for (Map.Entry<String, Long> value : own.entrySet()) {
            boolean comparable = !targetSteps.isEmpty() || target.sample().covers(value.getKey());
            if (comparable) {
                boolean there = theirs.containsKey(value.getKey());
                values++;
                rows += value.getValue();
                found += there ? 1 : 0;
                foundRows += there ? value.getValue() : 0;
            }
        }
        return new Coverage(
                share(foundRows, rows),
                share(found, values),
                reverse(column, own, steps, theirs),
                values,
                unique(theirs));
    }

    private static double reverse(
            KeyColumn column, Map<String, Long> own, List<Transformation> steps, Map<String, Long> theirs) {
        Set<String> comparable = new HashSet<>(theirs.keySet());
        comparable.removeIf(value -> steps.isEmpty() && !column.sample().covers(value));
        long known = comparable.stream().filter(own::containsKey).count();
        return share(known, comparable.size());
    }

    private static double unique(Map<String, Long> rows) {
        return share(
                rows.size(), rows.values().stream().mapToLong(Long::longValue).sum());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static Map<String, Long> after(KeyColumn column, List<Transformation> steps) {
        Map<String, Long> rows = new TreeMap<>();
        column.rows().forEach((value, count) -> rows.merge(Steps.apply(steps, value), count[0], Long::sum));
        rows.remove("");
        return rows;
    }
}
