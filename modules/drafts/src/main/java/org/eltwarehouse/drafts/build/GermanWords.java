// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.profile.words.SafeName;

/** German words for what the lexicon's words mean, as {@code labels/german.txt} has them. */
final class GermanWords {
    private static final String FILE = "/labels/german.txt";
    private static final Map<String, Noun> NOUNS = new HashMap<>();
    /** German words as they are written, by the form that they have in names. */
    private static final Map<String, String> WRITTEN = new HashMap<>();

    static {
        lines().forEach(GermanWords::read);
    }

    private GermanWords() {}

    /** A noun in the singular and in the plural. */
    record Noun(String one, String several) {}

    /** The noun for a meaning of the lexicon, if the list has one. */
    static Optional<Noun> of(String meaning) {
        return Optional.ofNullable(NOUNS.get(meaning));
    }

    /** A German word that stands in a name, such as {@code auftraege}, as it is written. */
    static Optional<String> written(String spelling) {
        return Optional.ofNullable(WRITTEN.get(spelling));
    }

    private static void read(String line) {
        String[] parts = line.split(" [|] ");
        NOUNS.put(parts[0], new Noun(parts[1], parts[2]));
        for (String word : parts[3].split(" ")) {
            WRITTEN.putIfAbsent(SafeName.of(word, word), word);
        }
    }

    private static List<String> lines() {
        try (InputStream in = GermanWords.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + FILE + " cannot be read", e);
        }
    }
}
