// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.ShippedFiles;

/**
 * Spellings of a closed set of meanings, such as genders or countries.
 *
 * @param meanings spellings by meaning, in lower case
 */
public record Lexicon(String name, Map<String, List<String>> meanings) {
    public static final String GENDER = "gender";
    public static final String MARITAL = "marital";
    public static final String YES_NO = "yes_no";
    public static final String BOOLEAN = "boolean";
    public static final String NULL = "null";
    public static final String COUNTRY = "country";

    private static Map<String, Lexicon> all;
    private static Map<String, List<String>> bySpelling;

    public Lexicon {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    public static Lexicon named(String name) {
        return Optional.ofNullable(all().get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no lexicon " + name));
    }

    /** Read when first asked for, so that a mistake in a list is an error like others. */
    private static synchronized Map<String, Lexicon> all() {
        if (all == null) {
            all = read();
            bySpelling = bySpelling(all);
        }
        return all;
    }

    /** The lexicons that know a text. */
    public static List<String> knowing(String text) {
        all();
        return bySpelling.getOrDefault(text.toLowerCase(Locale.ROOT), List.of());
    }

    /** All spellings of all meanings. */
    public List<String> spellings() {
        return meanings.values().stream().flatMap(List::stream).toList();
    }

    /** All words for {@code true} and for {@code false}, answers to questions included. */
    public static Map<String, List<String>> truth() {
        Map<String, List<String>> truth = new LinkedHashMap<>();
        truth.put(
                "true",
                both(
                        named(BOOLEAN).meanings().get("true"),
                        named(YES_NO).meanings().get("Yes")));
        truth.put(
                "false",
                both(
                        named(BOOLEAN).meanings().get("false"),
                        named(YES_NO).meanings().get("No")));
        return truth;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.of(one, other).flatMap(List::stream).distinct().toList();
    }

    private static Map<String, Lexicon> read() {
        Map<String, Map<String, List<String>>> lists = new LinkedHashMap<>();
        for (List<String> entry : LexiconFile.entries("values.txt")) {
            lists.computeIfAbsent(entry.get(0), list -> new LinkedHashMap<>())
                    .put(entry.get(1), Arrays.asList(entry.get(2).split(",")));
        }
        for (List<String> entry : countries()) {
            lists.computeIfAbsent(COUNTRY, list -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.get(1), country -> new ArrayList<>())
                    .add(entry.get(0));
        }
        Map<String, Lexicon> lexicons = new LinkedHashMap<>();
        lists.forEach((name, meanings) -> lexicons.put(name, new Lexicon(name, meanings)));
        return lexicons;
    }

    /** Spelling and country, as the shipped seed has them; none where there is no such seed. */
    private static List<List<String>> countries() {
        return ShippedFiles.definitions(Definitions::seeds).stream()
                .filter(seed -> seed.seed().name().equals(COUNTRY))
                .flatMap(seed -> seed.rows().stream())
                .toList();
    }

    private static Map<String, List<String>> bySpelling(Map<String, Lexicon> lexicons) {
        Map<String, List<String>> known = new HashMap<>();
        for (Lexicon lexicon : lexicons.values()) {
            for (String spelling : lexicon.spellings()) {
                known.computeIfAbsent(spelling, text -> new ArrayList<>()).add(lexicon.name());
            }
        }
        return known;
    }
}
