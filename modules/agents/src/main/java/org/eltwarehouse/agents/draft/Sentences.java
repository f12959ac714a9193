package org.eltwarehouse.agents.draft;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eltwarehouse.agents.words.NameWords;
import org.eltwarehouse.agents.words.Word;

/** Sober sentences about columns and tables, made of the known words in their names only. */
final class Sentences {
    private Sentences() {}

    /** What a column holds. */
    static String column(String name, int place) {
        List<String> meanings = NameWords.of(name).words().stream()
                .map(Word::meaning)
                .filter(meaning -> !meaning.equals("plain") && !meaning.equals("information"))
                .distinct()
                .toList();
        List<String> telling = meanings.stream()
                .filter(meaning -> meanings.stream().noneMatch(other -> other.endsWith(" " + meaning)))
                .toList();
        return meanings.isEmpty() ? "Column " + (place + 1) + " of the source" : capital(String.join(" ", telling));
    }

    /** What a row of a table is about, in the singular. */
    static String thing(String table) {
        return NameWords.of(table).entity().map(Word::meaning).orElse("record");
    }

    static String keyed(List<String> columns) {
        return columns.stream().collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
