// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.PrivacyClass;

/**
 * Statistics over one column. Ratios are shares of the filled values, 0 to 1, unless they say otherwise.
 *
 * @param header what stands in the header line, without blanks around it and in lower case; empty where the column cannot be
 *     told by it
 * @param name a safe name, unique in its table
 * @param place from 0
 * @param dates share of values that are dates, by {@code java.time} pattern, the commonest first
 * @param years of the dates, or null
 * @param lexicons share of values that a lexicon knows, by its name, such as {@code gender}
 * @param shapes of the values, the commonest first
 * @param codes frequent values where all are short and few, else empty
 * @param codesComplete whether each value is one of the codes
 */
public record ColumnProfile(
        String header,
        String name,
        int place,
        Filling filling,
        Numbers numbers,
        Map<String, Double> dates,
        Years years,
        Texts texts,
        Distinct distinct,
        Map<String, Double> lexicons,
        List<Shape> shapes,
        List<Code> codes,
        boolean codesComplete,
        PrivacyClass privacy) {

    public ColumnProfile {
        requireNonNull(header, "header is null");
        requireNonNull(name, "name is null");
        requireNonNull(privacy, "privacy is null");
        dates = Frequencies.ordered(dates);
        lexicons = Frequencies.ordered(lexicons);
        shapes = List.copyOf(shapes);
        codes = List.copyOf(codes);
    }

    /** The same column in another privacy class; what may identify a person loses its codes. */
    public ColumnProfile withPrivacy(PrivacyClass other) {
        return other.compareTo(PrivacyClass.IDENTIFIER) < 0
                ? with(codes, codesComplete, other)
                : with(List.of(), false, other);
    }

    /** The same column, its frequent values being no codes. */
    public ColumnProfile withoutCodes() {
        return with(List.of(), false, privacy);
    }

    /** The same column, its dates read with day or month first where they can be read in both ways. */
    public ColumnProfile withOrder(DayMonth order) {
        return DayMonth.isOpen(dates) ? with(numbers, order.settled(dates)) : this;
    }

    /** The same column, its numbers read in another way. */
    public ColumnProfile withNumbers(Numbers others) {
        return with(others, dates);
    }

    private ColumnProfile with(Numbers otherNumbers, Map<String, Double> otherDates) {
        return new ColumnProfile(
                header,
                name,
                place,
                filling,
                otherNumbers,
                otherDates,
                years,
                texts,
                distinct,
                lexicons,
                shapes,
                codes,
                codesComplete,
                privacy);
    }

    private ColumnProfile with(List<Code> otherCodes, boolean complete, PrivacyClass other) {
        return new ColumnProfile(
                header,
                name,
                place,
                filling,
                numbers,
                dates,
                years,
                texts,
                distinct,
                lexicons,
                shapes,
                otherCodes,
                complete,
                other);
    }

    /** Share of values that are dates of any known form. */
    public double dated() {
        return Math.min(
                1, dates.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Share of values that a lexicon knows. */
    public double known(String lexicon) {
        return lexicons.getOrDefault(lexicon, 0.0);
    }

    /**
     * What is there at all.
     *
     * @param filled values that are neither empty nor blank
     * @param blank share of all rows that are empty or blank
     * @param nullWords words such as {@code n/a}
     * @param untrimmed values with blanks around them
     */
    public record Filling(long filled, double blank, double nullWords, double untrimmed) {}

    /**
     * What are numbers.
     *
     * @param integer whole numbers without point
     * @param floatInteger whole numbers written like 11000.0
     * @param point numbers with a decimal point or none, whole ones included
     * @param comma numbers with a decimal comma or none, whole ones included, that are none with a point
     * @param grouped numbers with marks between thousands
     * @param negative numbers below zero
     * @param zero numbers that are zero
     * @param leadingZero whole numbers that start with a needless zero
     * @param scale the most decimals as they are written
     * @param integerDigits digits before the point that nearly all numbers get along with
     * @param unit the one currency or percent sign that stands with numbers, empty for none
     * @param signLast numbers whose minus stands behind them
     * @param bracketed numbers below zero that stand in brackets instead
     * @param openMark the point or comma that stands before exactly three digits wherever it stands, so that it may part
     *     thousands or decimals; empty where that is known
     */
    public record Numbers(
            double integer,
            double floatInteger,
            double point,
            double comma,
            double grouped,
            double negative,
            double zero,
            double leadingZero,
            int scale,
            int integerDigits,
            String unit,
            double signLast,
            double bracketed,
            String openMark) {
        /** Whole numbers, however they are written. */
        public double whole() {
            return integer + floatInteger;
        }

        /** Whether nobody knows whether a mark parts thousands or decimals. */
        public boolean open() {
            return !openMark.isEmpty();
        }

        /** The same numbers where it is known that this mark parts the decimals. */
        public Numbers withDecimalMark(String mark) {
            if (!open()) {
                return this;
            }
            if (mark.equals(openMark)) {
                return settled(integer, point, comma, grouped, scale);
            }
            double all = Math.max(point, comma);
            boolean byPoint = mark.equals(".");
            return settled(all, byPoint ? all : 0, byPoint ? 0 : all, all, 0);
        }

        private Numbers settled(double wholes, double points, double commas, double inGroups, int decimals) {
            return new Numbers(
                    wholes,
                    wholes == integer ? floatInteger : 0,
                    points,
                    commas,
                    inGroups,
                    negative,
                    zero,
                    leadingZero,
                    decimals,
                    decimals == scale ? integerDigits : integerDigits + 3,
                    unit,
                    signLast,
                    bracketed,
                    "");
        }

        /** Whether a cast reads them. */
        public boolean plain() {
            return grouped == 0 && unit.isEmpty() && signLast == 0 && bracketed == 0;
        }
    }

    /**
     * The middle nine tenths of the dates.
     *
     * @param low year that a twentieth is before
     * @param high year that a twentieth is after
     */
    public record Years(int low, int high) {}

    /**
     * What the texts are like.
     *
     * @param upper values whose letters are all upper case; those without letters do not count for any case
     * @param initial values whose words start in upper case and go on in lower case
     * @param letters values of letters, blanks, hyphens, apostrophes, points and commas only
     * @param digits values with a digit
     * @param shortest characters that a twentieth is below
     * @param longest characters that a twentieth is above
     * @param words average number of words
     */
    public record Texts(
            double upper,
            double lower,
            double initial,
            double letters,
            double digits,
            int shortest,
            int longest,
            double words) {}

    /**
     * How many values differ.
     *
     * @param values exact up to a bound, then an estimate
     * @param uniqueness distinct values by filled values
     */
    public record Distinct(long values, boolean exact, double uniqueness) {
        /** Uniqueness from which values name their rows: one in seven may come again, as exports of changes have it. */
        public static final double NEARLY_UNIQUE = 0.85;

        /** Coarse: what a model may know. */
        public String size() {
            if (values <= 1) {
                return values == 0 ? "none" : "constant";
            }
            if (uniqueness == 1) {
                return "unique";
            }
            return uniqueness >= 0.9 ? "nearly_unique" : values <= 30 ? "few" : "many";
        }
    }

    /** A form of values: {@code A} upper case, {@code a} lower case, {@code 9} digit, other characters as they are. */
    public record Shape(String form, double share) {}

    /** A frequent value. */
    public record Code(String value, long rows) {}
}
