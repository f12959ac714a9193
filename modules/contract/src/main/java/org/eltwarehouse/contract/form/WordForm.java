// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * One of some words.
 *
 * @param name what the words are, without an article: {@code privacy class}
 * @param anyCase whether the case of letters is free
 * @param more a pattern of further words, with the word that stands for them among the words; null: none
 */
public record WordForm(String name, List<KnownWord> words, boolean anyCase, String more) implements Form {
    public WordForm {
        words = List.copyOf(words);
    }

    /** One of these, in any case. */
    public static WordForm of(String name, KnownWord... words) {
        return new WordForm(name, List.of(words), true, null);
    }

    /** One of these in their very spelling. */
    public static WordForm exactly(String name, KnownWord... words) {
        return new WordForm(name, List.of(words), false, null);
    }

    /** The same, and what matches the pattern, for which one of the words stands. */
    public WordForm orMatching(String pattern) {
        return new WordForm(name, words, anyCase, pattern);
    }

    @Override
    public String said() {
        return "a " + name;
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        if (!(value instanceof WrittenText text) || text.isNothing()) {
            reading.wrongKind(value, place, said());
        } else if (!isKnown(text.text())) {
            reading.mistake(text.at(), "unknown " + name + " " + Quoted.text(text.text()), instead(text.text()));
        }
    }

    private boolean isKnown(String text) {
        for (KnownWord known : words) {
            boolean same =
                    anyCase ? known.word().equalsIgnoreCase(text) : known.word().equals(text);
            if (same && !isPattern(known)) {
                return true;
            }
        }
        return more != null && text.matches(more);
    }

    /** The word that shows what further words look like. */
    private boolean isPattern(KnownWord known) {
        return more != null && known.word().contains("(");
    }

    private String instead(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(known -> known.otherwise().contains(written))
                .findFirst()
                .map(known -> "did you mean " + Quoted.text(known.word()) + "?")
                .orElseGet(() -> Reading.orWords(
                        text, words.stream().map(KnownWord::word).toList(), "it is one of"));
    }

    @Override
    public Map<String, Object> schema() {
        List<String> plain = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        words.stream().filter(known -> !isPattern(known)).forEach(known -> {
            plain.add(known.word());
            meanings.add(known.meaning());
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("enum", plain);
        schema.put("enumDescriptions", meanings);
        return more == null ? schema : Map.of("anyOf", List.of(schema, schemaOfMore()));
    }

    private Map<String, Object> schemaOfMore() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^" + more + "$");
        return schema;
    }
}
