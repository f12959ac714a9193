// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A word that names of columns and tables are made of.
 *
 * @param spelling as it stands in the name
 * @param meaning in English
 */
public record Word(String spelling, String meaning, Tag tag) {
    private static final Map<String, Word> ALL = read();

    /** The word of this spelling, in lower case with umlauts as ae, oe, ue, ss. */
    public static Optional<Word> of(String spelling) {
        return Optional.ofNullable(ALL.get(spelling));
    }

    /** Whether both are there and mean the same. */
    public static boolean same(Optional<Word> one, Optional<Word> other) {
        return one.isPresent() && one.map(Word::meaning).equals(other.map(Word::meaning));
    }

    private static Map<String, Word> read() {
        Map<String, Word> words = new HashMap<>();
        for (List<String> entry : LexiconFile.entries("words.txt")) {
            Tag tag = Tag.valueOf(entry.get(1).toUpperCase(Locale.ROOT));
            for (String spelling : entry.get(2).split(" ")) {
                words.putIfAbsent(spelling, new Word(spelling, entry.get(0), tag));
            }
        }
        return words;
    }
}
