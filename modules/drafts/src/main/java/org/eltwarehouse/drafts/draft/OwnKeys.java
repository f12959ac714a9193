// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/** The one column by which each table names its rows, before it is known who refers to it. */
final class OwnKeys {
    private static final Set<Tag> EVENTS = Set.of(Tag.DOCUMENT);

    private final Map<String, String> keys = new HashMap<>();

    OwnKeys(Profile profile) {
        for (TableProfile table : profile.tables()) {
            table.keys().stream()
                    .filter(key -> key.columns().size() == 1)
                    .map(key -> table.column(key.columns().get(0)).orElseThrow())
                    .filter(column -> ColumnRole.of(column) == ColumnRole.KEY)
                    .max(Comparator.<ColumnProfile>comparingInt(column -> speaksFor(table, column))
                            .thenComparing(ColumnProfile::place, Comparator.reverseOrder()))
                    .ifPresent(column -> keys.put(table.name(), column.name()));
        }
    }

    /** Whether this column is the one. */
    boolean is(String table, String column) {
        return column.equals(keys.get(table));
    }

    /** Whether a table is about things that happen, by its own name. */
    static boolean event(String table) {
        return NameWords.of(table)
                .entity()
                .filter(word -> EVENTS.contains(word.tag()))
                .isPresent();
    }

    /** Whether the names of a column and a table speak of the same thing. */
    static boolean sameEntity(String column, String table) {
        return Word.same(NameWords.of(column).entity(), NameWords.of(table).entity());
    }

    private static int speaksFor(TableProfile table, ColumnProfile column) {
        boolean bare = NameWords.of(column.name()).entity().isEmpty();
        boolean own = sameEntity(column.name(), table.name());
        boolean named = NameWords.of(column.name()).has(Tag.ID);
        return (own ? 4 : bare && column.place() == 0 ? 3 : 0) + (named ? 2 : 0);
    }
}
