// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/**
 * What names are called where people read them, made of the known words in them only. A German word stays as it is written
 * in the German label; where a word has no German one, the English words stand there again.
 */
final class Labels {
    /** Letters of what may be an abbreviation. */
    private static final int SHORT = 4;

    private Labels() {}

    /** A column: {@code order_status} is a status, {@code store_name} a store. */
    static Label of(String name) {
        List<Word> words = telling(name);
        if (words.isEmpty() || !NameWords.of(name).allKnown()) {
            return new Label(Phrases.of(name), Phrases.of(name));
        }
        Word head = words.get(words.size() - 1);
        String owner = words.size() == 1 ? "" : " (" + german(words.get(0)) + ")";
        String english = isPlainEnglish(words) && words.size() > 1 ? Phrases.of(name) : meaning(words);
        return new Label(capital(english), german(head) + owner);
    }

    /** Whether the words stand written out in English. */
    private static boolean isPlainEnglish(List<Word> words) {
        return words.stream()
                .allMatch(word -> word.spelling().equals(word.meaning())
                        || (word.spelling().length() > SHORT
                                && GermanWords.written(word.spelling()).isEmpty()));
    }

    /** Several of what a word means: {@code Orders}, {@code Aufträge}. */
    static Label several(Word word) {
        return new Label(capital(plural(word.meaning())), written(word, true));
    }

    /** One of what a word means: {@code Order}, {@code Auftrag}. */
    static Label one(Word word) {
        return new Label(capital(word.meaning()), written(word, false));
    }

    /** A table: the documents that its rows are or belong to, else what its name says. */
    static Label table(String stem) {
        NameWords words = NameWords.of(stem);
        Optional<Word> document = words.entities().stream()
                .filter(word -> word.tag() == Tag.DOCUMENT)
                .findFirst()
                .or(words::entity);
        Label named = new Label(Phrases.of(stem), Phrases.of(stem));
        return document.map(word -> new Label(
                        several(word).en(),
                        // A name in German says it better than a translation of its meaning.
                        GermanWords.written(word.spelling())
                                .orElse(several(word).de())))
                .orElse(named);
    }

    /** The plural of an English noun: {@code categories}. */
    static String plural(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
    }

    /** Whether a column holds nothing but names, of whatever it belongs to. */
    static boolean isName(String column) {
        List<Word> words = telling(column);
        return !words.isEmpty() && words.stream().allMatch(word -> word.tag() == Tag.NAME);
    }

    /** The words that say what a column holds: no line beside a figure, nor the name of a thing beside the thing. */
    private static List<Word> telling(String name) {
        NameWords all = NameWords.of(name);
        boolean figure = all.has(Tag.MONEY, Tag.UNIT, Tag.QUANTITY);
        Set<String> meanings = new HashSet<>();
        List<Word> words = all.words().stream()
                .filter(word -> word.tag() != Tag.STOP && !(figure && word.tag() == Tag.LINE))
                .filter(word ->
                        all.words().stream().noneMatch(other -> other.meaning().endsWith(" " + word.meaning())))
                .filter(word -> meanings.add(said(word)))
                .toList();
        List<Word> things = words.stream()
                .filter(word -> word.tag() != Tag.NAME && word.tag() != Tag.ID)
                .toList();
        return things.isEmpty() ? words : things;
    }

    private static String meaning(List<Word> words) {
        return String.join(" ", words.stream().map(Labels::said).toList());
    }

    /** What a word says in English; plain words are all of one meaning and say themselves. */
    private static String said(Word word) {
        return word.tag() == Tag.PLAIN ? word.spelling() : word.meaning();
    }

    private static String german(Word word) {
        return GermanWords.written(word.spelling()).orElseGet(() -> written(word, false));
    }

    private static String written(Word word, boolean several) {
        return GermanWords.of(word.meaning())
                .map(noun -> several ? noun.several() : noun.one())
                .orElseGet(() -> capital(several ? plural(said(word)) : said(word)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
