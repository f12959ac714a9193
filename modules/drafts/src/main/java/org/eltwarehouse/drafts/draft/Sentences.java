// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.List;
import java.util.Locale;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/** Sober sentences about columns and tables, made of the known words in their names only. */
final class Sentences {
    private Sentences() {}

    /** What a column holds. */
    static String column(String name, int place) {
        List<String> meanings = NameWords.of(name).words().stream()
                .filter(word -> word.tag() != Tag.STOP)
                .map(word -> word.tag() == Tag.PLAIN ? word.spelling() : word.meaning())
                .distinct()
                .toList();
        List<String> telling = meanings.stream()
                .filter(meaning -> meanings.stream().noneMatch(other -> other.endsWith(" " + meaning)))
                .toList();
        return meanings.isEmpty() ? "Column " + (place + 1) + " of the source" : capital(String.join(" ", telling));
    }

    /** What a row of a table is about, in the singular. */
    static String thing(String table) {
        return NameWords.of(table).entity().map(Word::meaning).orElseGet(() -> table.replace('_', ' '));
    }

    /** What a key names, else what the table is about. */
    static String thing(String key, String table) {
        return NameWords.of(key).entity().map(Word::meaning).orElseGet(() -> thing(table));
    }

    static String keyed(List<String> columns) {
        return String.join(" and ", columns);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
