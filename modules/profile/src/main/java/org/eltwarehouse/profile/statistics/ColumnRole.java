// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import org.eltwarehouse.profile.statistics.ColumnProfile.Distinct;
import org.eltwarehouse.profile.words.Lexicon;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** What a column is for, as far as its values and its name tell. */
public enum ColumnRole {
    /** Nothing is in it. */
    EMPTY,
    DATE,
    BOOLEAN,
    /** Names a row of this or another table. */
    KEY,
    /** One of few values. */
    CODE,
    INTEGER,
    DECIMAL,
    TEXT;

    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final int LONGEST_KEY = 40;
    /** Codes of countries have two or three letters. */
    private static final int LONGEST_COUNTRY_CODE = 3;

    public static ColumnRole of(ColumnProfile column) {
        NameWords words = NameWords.of(column.name());
        if (column.filling().filled() == 0) {
            return EMPTY;
        }
        if (column.dated() >= (words.has(Tag.DATE, Tag.BIRTH, Tag.CREATED, Tag.UPDATED) ? HALF : MOST)) {
            return DATE;
        }
        if (flag(column, words)) {
            return BOOLEAN;
        }
        if (vocabulary(column) != null) {
            return CODE;
        }
        if (key(column, words)) {
            return KEY;
        }
        // Digits that nobody adds up: a postal code loses its zeros as a number.
        boolean text = words.means("postal code") || words.has(Tag.CONTACT, Tag.BANK);
        return number(column) && !text ? numberRole(column) : column.codes().isEmpty() ? TEXT : CODE;
    }

    /** The lexicon that a column's values are words of, or null. */
    public static String vocabulary(ColumnProfile column) {
        NameWords words = NameWords.of(column.name());
        boolean spelledOut = column.texts().longest() > 1;
        if (column.known(Lexicon.GENDER) >= MOST && (spelledOut || words.means("gender"))) {
            return Lexicon.GENDER;
        }
        if (column.known(Lexicon.MARITAL) >= MOST && (spelledOut || words.means("marital status"))) {
            return Lexicon.MARITAL;
        }
        // Two and three letters are codes of many things.
        boolean country = words.means("country");
        if (country && words.has(Tag.CODE, Tag.ID) && column.texts().longest() <= LONGEST_COUNTRY_CODE) {
            return null;
        }
        if ((country || column.texts().longest() > 3) && column.known(Lexicon.COUNTRY) >= (country ? HALF : MOST)) {
            return Lexicon.COUNTRY;
        }
        return column.known(Lexicon.YES_NO) >= NEARLY_ALL && column.distinct().values() > 1 ? Lexicon.YES_NO : null;
    }

    /** Whether nearly all values are numbers. */
    public static boolean number(ColumnProfile column) {
        return Math.max(column.numbers().point(), column.numbers().comma()) >= NEARLY_ALL
                && column.numbers().leadingZero() < 0.01;
    }

    private static ColumnRole numberRole(ColumnProfile column) {
        return column.numbers().whole() >= NEARLY_ALL && column.numbers().scale() == 0 ? INTEGER : DECIMAL;
    }

    private static boolean flag(ColumnProfile column, NameWords words) {
        boolean digits = column.numbers().integer() > HALF;
        boolean spelledVariously = column.codes().size() > 2 && column.known(Lexicon.YES_NO) >= NEARLY_ALL;
        if (spelledVariously) {
            return true;
        }
        if (words.has(Tag.FLAG) && column.known(Lexicon.BOOLEAN) + column.known(Lexicon.YES_NO) >= NEARLY_ALL) {
            return true;
        }
        return column.known(Lexicon.BOOLEAN) >= NEARLY_ALL
                && column.distinct().values() > 1
                && column.distinct().values() <= 4
                && !digits;
    }

    private static boolean key(ColumnProfile column, NameWords words) {
        boolean code = words.means("code") && column.distinct().uniqueness() >= Distinct.NEARLY_UNIQUE;
        boolean person = words.has(Tag.QUASI) && !(code && words.means("country"));
        boolean named = (words.has(Tag.ID) || code || onlyThing(words, column))
                && !person
                && !(words.has(Tag.CONTACT)
                        && !(words.has(Tag.ID) && column.known("phone") + column.known("email") == 0))
                && !words.has(Tag.ADDRESS, Tag.BANK, Tag.LINE, Tag.MEASURE, Tag.QUANTITY);
        boolean compact =
                column.texts().longest() <= LONGEST_KEY && column.texts().words() < 4;
        if (number(column)) {
            return named && numberRole(column) == INTEGER && column.numbers().negative() < 0.01;
        }
        return compact && ((named && column.texts().digits() + column.texts().upper() >= HALF) || coded(column, words));
    }

    /** A column called customer holds customers' keys; one called depot does where no two rows share a value. */
    private static boolean onlyThing(NameWords words, ColumnProfile column) {
        boolean unique = column.distinct().uniqueness() >= Distinct.NEARLY_UNIQUE;
        return words.allKnown()
                && words.words().size() == words.entities().size()
                && !words.words().isEmpty()
                && words.words().stream()
                        .allMatch(word -> unique
                                || word.tag() == Tag.PERSON
                                || word.tag() == Tag.STANDING
                                || word.meaning().equals("product")
                                || word.meaning().equals("store"));
    }

    /** Short text with digits and without blanks, which may refer to keys. */
    public static boolean mayRefer(ColumnProfile column) {
        ColumnRole role = of(column);
        NameWords words = NameWords.of(column.name());
        boolean compact = column.texts().digits() >= MOST
                && column.texts().words() < 1.1
                && column.texts().longest() <= LONGEST_KEY
                && !words.has(Tag.CONTACT, Tag.ADDRESS, Tag.BANK, Tag.TEXT);
        boolean number = role == INTEGER
                && column.numbers().negative() == 0
                && !words.has(Tag.QUANTITY, Tag.MONEY, Tag.UNIT, Tag.MEASURE, Tag.QUASI);
        return role == KEY || (role == CODE && vocabulary(column) == null) || (role == TEXT && compact) || number;
    }

    /** Values like BK-R19B-44 or AC_BR: upper case, of few forms, and many. */
    private static boolean coded(ColumnProfile column, NameWords words) {
        double oneCase = column.texts().upper() + column.texts().lower();
        boolean upper = (oneCase >= MOST && column.texts().words() < 1.1) || shaped(column, "[^Aa]*");
        boolean marked = column.texts().digits() >= MOST || shaped(column, ".*[-_./].*");
        return upper
                && marked
                && column.known("phone") + column.known("email") + column.known("iban") < HALF
                && (column.distinct().values() > 30 || column.distinct().uniqueness() >= 0.9)
                && !words.has(
                        Tag.CONTACT, Tag.ADDRESS, Tag.QUASI, Tag.BANK, Tag.TEXT, Tag.BIRTH, Tag.NAME, Tag.GIVENNAME);
    }

    /** Whether most values are of such forms. */
    private static boolean shaped(ColumnProfile column, String forms) {
        return column.shapes().stream()
                        .filter(shape -> shape.form().matches(forms))
                        .mapToDouble(ColumnProfile.Shape::share)
                        .sum()
                >= MOST;
    }
}
