// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a safe name is made of, compounds taken apart: {@code kundennummer} is a customer and a number.
 *
 * @param words that are known, in order
 * @param allKnown whether nothing else stands in the name, but for short codes such as {@code a101}
 */
public record NameWords(List<Word> words, boolean allKnown) {
    private static final Set<Tag> ENTITIES = EnumSet.of(Tag.PERSON, Tag.DOCUMENT, Tag.STANDING, Tag.THING, Tag.COMPANY);
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es");
    private static final int MOST_KEPT = 4096;
    private static final Map<String, NameWords> KEPT = new ConcurrentHashMap<>();

    public NameWords {
        words = List.copyOf(words);
    }

    /** The words of a name; kept, for the names of a folder are asked for again and again. */
    public static NameWords of(String name) {
        NameWords kept = KEPT.get(name);
        if (kept != null) {
            return kept;
        }
        NameWords words = read(name);
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        KEPT.put(name, words);
        return words;
    }

    private static NameWords read(String name) {
        List<Word> words = new ArrayList<>();
        boolean allKnown = true;
        for (String token : name.split("_")) {
            Optional<List<Word>> parts = parts(token);
            parts.ifPresent(words::addAll);
            allKnown &= parts.isPresent() || token.matches("[a-z]{1,2}[0-9]{1,3}([a-z][0-9])?");
        }
        return new NameWords(words, allKnown);
    }

    public boolean has(Tag... tags) {
        return words.stream().anyMatch(word -> Arrays.asList(tags).contains(word.tag()));
    }

    /** Whether a word of this meaning is in the name. */
    public boolean means(String meaning) {
        return words.stream().anyMatch(word -> word.meaning().equals(meaning));
    }

    /** The thing, person or document that the name is about: the last one, as the head of a compound. */
    public Optional<Word> entity() {
        return words.stream().filter(word -> ENTITIES.contains(word.tag())).reduce((first, second) -> second);
    }

    /** All things, persons and documents in the name. */
    public List<Word> entities() {
        return words.stream().filter(word -> ENTITIES.contains(word.tag())).toList();
    }

    private static Optional<List<Word>> parts(String token) {
        Optional<Word> whole = Word.of(token);
        if (whole.isPresent()) {
            return whole.map(List::of);
        }
        // A single letter before a word stands for the table: cid.
        if (token.length() > 2 && Word.of(token.substring(1)).isPresent()) {
            return Word.of(token.substring(1)).map(List::of);
        }
        if (token.matches("[a-z]+[0-9]{1,2}")) {
            return parts(token.replaceAll("[0-9]", ""));
        }
        Optional<Word> linked = linked(token);
        return linked.isPresent() ? linked.map(List::of) : new Compound(token).words();
    }

    /** A word, or one with the letters behind it that link it to the next: kunden. */
    static Optional<Word> linked(String text) {
        return LINKS.stream()
                .filter(link -> text.endsWith(link) && text.length() - link.length() >= Compound.SHORTEST_PART)
                .map(link -> Word.of(text.substring(0, text.length() - link.length())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
