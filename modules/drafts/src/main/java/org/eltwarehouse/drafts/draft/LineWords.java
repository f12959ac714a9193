// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.SafeName;
import org.eltwarehouse.profile.words.Tag;

/** Lines of documents, such as those of orders: rows without a key of their own, which may repeat. */
final class LineWords {
    private LineWords() {}

    /** Whether rows are amounts of pieces of something. */
    static boolean lines(TableProfile table) {
        boolean product = table.products().stream().findAny().isPresent();
        boolean figures = has(table, Tag.QUANTITY) && (has(table, Tag.UNIT) || has(table, Tag.MONEY));
        return (product || figures) && has(table, Tag.DOCUMENT);
    }

    /** The column whose values rows belong to: a document, else the key with most values, else the first column. */
    static ColumnProfile group(TableProfile table, Links links) {
        List<ColumnProfile> usable = table.columns().stream()
                .filter(column -> !column.header().isEmpty())
                .toList();
        return usable.stream()
                .filter(column -> ColumnRole.of(column) == ColumnRole.KEY)
                .max(Comparator.<ColumnProfile>comparingInt(column -> isFilled(column) ? 1 : 0)
                        .thenComparingInt(column -> NameWords.of(column.name()).has(Tag.DOCUMENT) ? 1 : 0)
                        .thenComparingInt(column -> refersElsewhere(column, table, links) ? 0 : 1)
                        .thenComparingDouble(column -> column.distinct().uniqueness())
                        .thenComparing(ColumnProfile::place, Comparator.reverseOrder()))
                .filter(LineWords::isFilled)
                .or(() -> usable.stream().filter(LineWords::isFilled).findFirst())
                .orElse(usable.get(0));
    }

    /** Whether no row would be refused for want of a value. */
    private static boolean isFilled(ColumnProfile column) {
        return column.filling().blank() == 0 && column.filling().nullWords() == 0;
    }

    /** A free name for the line's number, with the prefix that all columns have. */
    static String lineColumn(TableProfile table) {
        Set<String> taken = new HashSet<>();
        table.columns().forEach(column -> taken.add(column.name()));
        return SafeName.unique(prefix(table) + "line_number", taken);
    }

    private static String prefix(TableProfile table) {
        String first = table.columns().get(0).name();
        int end = first.indexOf('_') + 1;
        String prefix = first.substring(0, end);
        return table.columns().stream().allMatch(column -> column.name().startsWith(prefix)) ? prefix : "";
    }

    private static boolean refersElsewhere(ColumnProfile column, TableProfile table, Links links) {
        return links.from(table.name()).stream().anyMatch(link -> link.column().equals(column.name()));
    }

    private static boolean has(TableProfile table, Tag tag) {
        return table.columns().stream()
                .anyMatch(column -> NameWords.of(column.name()).has(tag));
    }
}
