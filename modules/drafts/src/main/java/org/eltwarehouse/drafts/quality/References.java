// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/**
 * How the rows of a source refer to the members of a dimension, found by trying every column of the one with every naming
 * column of the other.
 *
 * @param share of rows whose value names a member
 * @param filled share of rows that have a value
 * @param rows how many rows name each member, by its surrogate key
 */
record References(double share, double filled, Map<String, Long> rows) {
    static final References NONE = new References(0, 1, Map.of());
    /** Distinct values per row, from which a column names the members of a dimension. */
    private static final double NAMING = 0.9;
    /** Distinct values: fewer members, such as yes and no, are found anywhere by chance. */
    private static final int TELLING = 3;

    static References between(TrialCells source, TrialCells dimension, String surrogate) {
        References best = NONE;
        for (String name : dimension.columns()) {
            Set<String> members = GoldChecks.known(dimension, name);
            boolean naming = !name.equals(surrogate)
                    && members.size() > TELLING
                    && members.size() >= NAMING * dimension.rows().size();
            if (naming) {
                for (String column : source.columns()) {
                    // Numbers of lines and of pieces are among the numbers of any list by chance.
                    if (NameWords.of(column).has(Tag.LINE, Tag.QUANTITY)) {
                        continue;
                    }
                    best = best.orBetter(of(source.values(column), dimension, name, surrogate));
                }
            }
        }
        return best;
    }

    private static References of(List<String> values, TrialCells dimension, String name, String surrogate) {
        Map<String, String> keys = new HashMap<>();
        int place = dimension.columns().indexOf(name);
        int key = dimension.columns().indexOf(surrogate);
        dimension.rows().stream()
                .filter(row -> !GoldChecks.UNKNOWN.contains(row.get(key)))
                .forEach(row -> keys.put(row.get(place), row.get(key)));
        Map<String, Long> rows = new HashMap<>();
        long found = 0;
        long filled = 0;
        for (String value : values) {
            filled += value == null ? 0 : 1;
            if (value != null && keys.containsKey(value)) {
                rows.merge(keys.get(value), 1L, Long::sum);
                found++;
            }
        }
        double all = Math.max(1, values.size());
        return new References(found / all, filled / all, rows);
    }

    References orBetter(References other) {
        return other.share > share ? other : this;
    }

    /** How many of these references are to other members than the source's rows. */
    long differing(List<String> references) {
        Map<String, Long> counted = new HashMap<>();
        references.stream()
                .filter(value -> value != null && !GoldChecks.UNKNOWN.contains(value))
                .forEach(value -> counted.merge(value, 1L, Long::sum));
        return counted.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - rows.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }
}
