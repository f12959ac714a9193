// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** The day on which what a row is about happened. */
final class EventDates {
    /** Share of blank cells: a date that is blank more often is that of a later event. */
    private static final double OFTEN = 0.5;

    private EventDates() {}

    static Optional<ColumnProfile> of(TableProfile table) {
        return table.columns().stream()
                .filter(column -> ColumnRole.of(column) == ColumnRole.DATE
                        && !column.header().isEmpty())
                .filter(column -> !OpenReading.isOpen(column, ColumnRole.DATE))
                .filter(column -> column.privacy().compareTo(PrivacyClass.IDENTIFIER) < 0)
                .filter(column -> column.filling().blank() < OFTEN)
                .filter(column -> !NameWords.of(column.name()).has(Tag.BIRTH, Tag.UPDATED, Tag.END))
                .max(Comparator.<ColumnProfile>comparingInt(EventDates::speaksFor)
                        .thenComparingLong(column -> earlierThan(table, column))
                        .thenComparing(column -> NameWords.of(column.name()).has(Tag.DOCUMENT))
                        .thenComparing(ColumnProfile::place, Comparator.reverseOrder()));
    }

    /** A date that the event's date cannot be after, written like it. */
    static Optional<String> notAfter(TableProfile table, ColumnProfile date) {
        List<String> later = table.orders().stream()
                .filter(order -> order.earlier().equals(date.name()))
                .map(TableProfile.DateOrder::later)
                .toList();
        return table.columns().stream()
                .filter(column -> later.contains(column.name()))
                .filter(column ->
                        format(column).equals(format(date)) && !column.header().isEmpty())
                .map(ColumnProfile::name)
                .findFirst();
    }

    /** The commonest form of a column of dates, of those that silver reads where it reads any. */
    static String format(ColumnProfile date) {
        return ColumnDraft.formats(date).stream()
                .findFirst()
                .orElseGet(() -> date.dates().keySet().iterator().next());
    }

    private static int speaksFor(ColumnProfile column) {
        return NameWords.of(column.name()).has(Tag.CREATED) ? 0 : 1;
    }

    private static long earlierThan(TableProfile table, ColumnProfile column) {
        return table.orders().stream()
                .filter(order -> order.earlier().equals(column.name()))
                .count();
    }
}
