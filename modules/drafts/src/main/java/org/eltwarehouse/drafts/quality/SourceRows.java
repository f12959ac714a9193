// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.Column;

/**
 * Which records of a source may have become a row of the table: those that agree with it in the key, as far as the key's
 * columns go by the same name in both. A key's text may have lost a few characters at either end.
 */
final class SourceRows {
    /** Characters: client codes and units that a query cuts off a key are shorter. */
    private static final int MAX_AFFIX = 12;

    private final TrialCells table;
    private final List<Column> anchors;
    private final Map<String, List<List<String>>> byAnchor = new HashMap<>();

    SourceRows(TrialCells source, TrialCells table, List<Column> key) {
        this.table = table;
        this.anchors =
                key.stream().filter(column -> source.has(column.origin())).toList();
        List<Set<String>> known =
                anchors.stream().map(column -> known(column.name())).toList();
        List<Days.Order> orders = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            orders.add(order(source.values(anchors.get(i).origin()), known.get(i)));
        }
        for (List<String> row : source.rows()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < anchors.size(); i++) {
                String value = row.get(source.columns().indexOf(anchors.get(i).origin()));
                parts.add(form(value, known.get(i), orders.get(i)));
            }
            byAnchor.computeIfAbsent(String.join("|", parts), any -> new ArrayList<>())
                    .add(row);
        }
    }

    /** Whether rows can be told by their key at all. */
    boolean matchable() {
        return !anchors.isEmpty();
    }

    /** How many keys the source has. */
    long keys() {
        return byAnchor.keySet().stream()
                .filter(anchor -> anchor.chars().anyMatch(character -> character != '|'))
                .count();
    }

    /** Whether the anchors are the whole key. */
    boolean coversKey(List<String> key) {
        return anchors.size() == key.size();
    }

    /** The records with the row's key; none where its key is not in the source. */
    List<List<String>> of(List<String> row) {
        List<String> parts = new ArrayList<>();
        for (Column anchor : anchors) {
            String value = row.get(table.columns().indexOf(anchor.name()));
            parts.add(value == null ? "" : canonical(value));
        }
        return byAnchor.getOrDefault(String.join("|", parts), List.of());
    }

    private Set<String> known(String column) {
        Set<String> known = new HashSet<>();
        table.distinct(column).forEach(value -> known.add(canonical(value)));
        return known;
    }

    /** Which of day and month comes first in a column, so that most of its days are known. */
    private static Days.Order order(List<String> values, Set<String> known) {
        return Stream.of(Days.Order.values())
                .max(Comparator.comparingLong((Days.Order order) -> values.stream()
                        .filter(value -> value != null && known.contains(day(value, order)))
                        .count()))
                .orElseThrow();
    }

    private static String day(String value, Days.Order order) {
        return Days.in(order, value).map(day -> canonical(day.toString())).orElse("");
    }

    private static String form(String value, Set<String> known, Days.Order order) {
        if (value == null) {
            return "";
        }
        String whole = canonical(value);
        if (known.contains(whole)) {
            return whole;
        }
        String day = day(value, order);
        if (known.contains(day)) {
            return day;
        }
        for (int cut = 1; cut <= Math.min(MAX_AFFIX, whole.length() - 2); cut++) {
            if (known.contains(whole.substring(cut))) {
                return whole.substring(cut);
            }
            if (known.contains(whole.substring(0, whole.length() - cut))) {
                return whole.substring(0, whole.length() - cut);
            }
        }
        return whole;
    }

    /** 11000.0 is 11000, and a day is its digits. */
    private static String canonical(String value) {
        return Spelling.bare(value.strip().replaceAll("^([0-9]+)[.]0+$", "$1"));
    }
}
