// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.words.GivenNames;
import org.eltwarehouse.profile.words.Lexicon;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/**
 * How much a column tells about a person, by its name in English or German and by its values. In doubt the more careful
 * class: what is wrongly open cannot be taken back.
 */
final class PrivacyGuess {
    /** Share of a column's values: from here on the column is for that, and the rest is missing or mistyped. */
    private static final double MOST = 0.5;
    /** Share of a column's values: one address in fifty is no accident, so people write into it what they like. */
    private static final double SOME = 0.02;
    /** Words in a value on average, and characters in the longest: from there on people write sentences. */
    private static final int WORDS_OF_A_SENTENCE = 6;

    private static final int LONGEST_NAME = 120;
    /** Words in a value on average: given names, a particle and a family name. */
    private static final int WORDS_OF_A_NAME = 4;
    /** Years, without the first and last twentieth of the days: customers are a generation apart, business days rarely. */
    private static final int BIRTH_YEARS = 25;
    /** A year that few exports of business days reach back to, but most columns of birthdays. */
    private static final int LATEST_LOW_YEAR = 1975;
    /** Distinct values: what has fewer may be a list of codes in words. */
    private static final int MOST_CODES = 30;

    /** Share of values with a given name, where they have two words and more. */
    private static final double NAMED = 0.3;
    /** Share of values with a given name, where they have one word. */
    private static final double NEARLY_ALL_NAMED = 0.7;
    /** Words in a value on average: a given and a family name. */
    private static final double TWO_WORDS = 1.5;
    /** Words in a value on average, and characters: a label has fewer, a remark more. */
    private static final double WORDS_OF_A_LABEL = 4;

    private static final int LONGEST_LABEL = 60;

    private final NameWords table;
    private final boolean persons;
    private final boolean addressed;

    /**
     * For the columns of one table.
     *
     * @param persons whether a row of it is a person, or hangs on one
     * @param addressed whether it has a column of streets, so that places in it are where somebody lives
     */
    PrivacyGuess(NameWords table, boolean persons, boolean addressed) {
        this.table = table;
        this.persons = persons;
        this.addressed = addressed;
    }

    /** Whether a column can only be about persons. */
    static boolean tellsOfPersons(ColumnProfile column) {
        NameWords words = NameWords.of(column.name());
        ColumnRole role = ColumnRole.of(column);
        return words.has(Tag.BIRTH)
                || (textual(role) && words.has(Tag.GIVENNAME, Tag.FAMILYNAME))
                || (words.has(Tag.PERSON) && words.has(Tag.NAME))
                || words.means("gender")
                || words.means("marital status");
    }

    PrivacyClass of(ColumnProfile column) {
        NameWords words = NameWords.of(column.name());
        ColumnRole role = ColumnRole.of(column);
        PrivacyClass byValues = byValues(column, words, role);
        PrivacyClass byName = byName(column, words, role);
        return byValues.max(byName);
    }

    private PrivacyClass byName(ColumnProfile column, NameWords words, ColumnRole role) {
        if (words.has(Tag.BIRTH, Tag.CONTACT, Tag.ADDRESS, Tag.BANK)) {
            return PrivacyClass.PERSONAL;
        }
        if (textual(role) && words.has(Tag.GIVENNAME, Tag.FAMILYNAME)) {
            return PrivacyClass.PERSONAL;
        }
        boolean place = words.means("city") || words.means("postal code") || words.means("location");
        if (persons && ((addressed && place) || (words.means("tax") && words.has(Tag.ID)))) {
            return PrivacyClass.PERSONAL;
        }
        if (words.has(Tag.TEXT) && textual(role) && !label(column, words)) {
            return PrivacyClass.FREE_TEXT;
        }
        if (words.has(Tag.ID) || role == ColumnRole.KEY) {
            return words.means("country") ? PrivacyClass.QUASI : key(words);
        }
        if (words.has(Tag.NAME) && textual(role)) {
            return name(words);
        }
        if (words.has(Tag.PERSON) && textual(role)) {
            return column.codes().isEmpty() || twoWords(column) ? PrivacyClass.PERSONAL : PrivacyClass.QUASI;
        }
        return words.has(Tag.QUASI, Tag.COMPANY) ? PrivacyClass.QUASI : PrivacyClass.NONE;
    }

    private PrivacyClass key(NameWords words) {
        Word entity = words.entity().or(table::entity).orElse(null);
        boolean thing = entity != null && entity.tag() == Tag.THING;
        return thing && (!persons || words.entity().isPresent()) ? PrivacyClass.NONE : PrivacyClass.IDENTIFIER;
    }

    private PrivacyClass name(NameWords words) {
        Word entity = words.entity().or(table::entity).orElse(null);
        if (entity != null && entity.tag() == Tag.THING && !persons) {
            return PrivacyClass.NONE;
        }
        if (words.entity().isPresent() && entity.tag() == Tag.THING) {
            return PrivacyClass.NONE;
        }
        return entity != null && entity.tag() == Tag.COMPANY ? PrivacyClass.QUASI : PrivacyClass.PERSONAL;
    }

    private PrivacyClass byValues(ColumnProfile column, NameWords words, ColumnRole role) {
        double contacts = column.known("email")
                + column.known("iban")
                + column.known("network_address")
                + column.known("addressed_person");
        double phones = words.has(Tag.ID) || role == ColumnRole.KEY ? 0 : column.known("phone");
        if (contacts + phones >= MOST) {
            return PrivacyClass.PERSONAL;
        }
        if (contacts + phones >= SOME
                || column.texts().words() >= WORDS_OF_A_SENTENCE
                || column.texts().longest() > LONGEST_NAME) {
            return PrivacyClass.FREE_TEXT;
        }
        String vocabulary = ColumnRole.vocabulary(column);
        if (vocabulary != null && !vocabulary.equals(Lexicon.YES_NO)) {
            return PrivacyClass.QUASI;
        }
        if (role == ColumnRole.DATE) {
            return date(column, words);
        }
        if (textual(role) && !words.has(Tag.THING) && holdsNames(column)) {
            return PrivacyClass.PERSONAL;
        }
        boolean speaks = words.has(Tag.THING, Tag.CODE, Tag.FLAG, Tag.PLAIN, Tag.DATE, Tag.LINE, Tag.ID);
        if ((role == ColumnRole.TEXT || role == ColumnRole.CODE) && !speaks && nameLike(column) && !thingTable()) {
            return PrivacyClass.PERSONAL;
        }
        boolean describes = role == ColumnRole.CODE
                || role == ColumnRole.INTEGER
                || role == ColumnRole.DECIMAL
                || role == ColumnRole.BOOLEAN
                || role == ColumnRole.TEXT;
        return persons && describes ? PrivacyClass.QUASI : PrivacyClass.NONE;
    }

    private PrivacyClass date(ColumnProfile column, NameWords words) {
        boolean longAgo = column.years() != null
                && column.years().low() < LATEST_LOW_YEAR
                && column.years().high() - column.years().low() >= BIRTH_YEARS;
        if (longAgo && !words.has(Tag.CREATED, Tag.UPDATED, Tag.DUE)) {
            return PrivacyClass.PERSONAL;
        }
        boolean medical = table.means("patient") || table.means("visit") || words.means("visit");
        return medical || (persons && !explained(words)) ? PrivacyClass.QUASI : PrivacyClass.NONE;
    }

    /** Whether the name says what happened on a day, by itself or as the day of the document that a row is. */
    private boolean explained(NameWords date) {
        boolean bare = date.allKnown() && date.entities().isEmpty() && date.has(Tag.DATE);
        boolean document =
                table.entity().filter(word -> word.tag() == Tag.DOCUMENT).isPresent();
        return date.has(Tag.CREATED, Tag.UPDATED, Tag.DUE, Tag.DOCUMENT, Tag.START, Tag.END)
                || date.means("date of an event")
                || (bare && document);
    }

    /** Whether values are the short descriptions of things that a list of them has, and not what somebody typed about one. */
    private boolean label(ColumnProfile column, NameWords words) {
        return words.means("description")
                && !persons
                && column.texts().words() < WORDS_OF_A_LABEL
                && column.texts().longest() <= LONGEST_LABEL
                && column.known(GivenNames.LEXICON) < SOME;
    }

    private static boolean holdsNames(ColumnProfile column) {
        double named = column.known(GivenNames.LEXICON);
        return named >= NEARLY_ALL_NAMED || (named >= NAMED && twoWords(column));
    }

    private static boolean twoWords(ColumnProfile column) {
        return column.texts().words() >= TWO_WORDS
                && column.texts().words() <= WORDS_OF_A_NAME
                && column.texts().letters() >= MOST
                && column.texts().initial() + column.texts().upper() >= MOST;
    }

    private boolean thingTable() {
        return !persons
                && table.entity().filter(word -> word.tag() == Tag.THING).isPresent();
    }

    /** One to four capitalised words, and many of them. */
    private static boolean nameLike(ColumnProfile column) {
        return column.texts().letters() >= MOST
                && column.texts().initial() + column.texts().upper() >= MOST
                && column.texts().words() <= WORDS_OF_A_NAME
                && (column.codes().isEmpty() || column.distinct().values() > MOST_CODES);
    }

    private static boolean textual(ColumnRole role) {
        return role == ColumnRole.TEXT || role == ColumnRole.CODE || role == ColumnRole.KEY;
    }
}
