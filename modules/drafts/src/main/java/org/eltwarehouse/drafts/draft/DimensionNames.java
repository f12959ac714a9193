// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.SafeName;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/** What tables are about, and what dimensions are called after it. */
final class DimensionNames {
    private DimensionNames() {}

    /** A name such as {@code dim_customer}; after the table where that is taken. */
    static String dimension(String table, Set<String> taken) {
        String named = "dim_" + SafeName.of(entity(table).map(Word::meaning).orElse(table), table);
        String name = SafeName.unique(taken.contains(named) ? "dim_" + table : named, taken);
        taken.add(name);
        return name;
    }

    /** Whether a table is about things or persons, not about what happens to them. */
    static boolean thing(String table) {
        return entity(table).filter(word -> word.tag() != Tag.DOCUMENT).isPresent();
    }

    static boolean person(String table) {
        return entity(table).filter(word -> word.tag() == Tag.PERSON).isPresent();
    }

    private static Optional<Word> entity(String table) {
        return NameWords.of(table).entity();
    }
}
