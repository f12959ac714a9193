// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.definition.TwoDigitYears;

/**
 * A way to write days: only text of its shape is tried as one, since a parser alone would read 2025 as a day.
 *
 * @param pattern for Spark
 * @param shape regular expression of the whole text
 */
record DateShape(String pattern, String shape) {
    private static final Pattern PART = Pattern.compile("([A-Za-z])\\1*|'[^']*'|[^A-Za-z']");
    private static final Pattern DIGITS = Pattern.compile("\\[0-9]\\{([0-9])}\\[0-9]\\{([0-9])}");
    private static final String ISO = "yyyy-MM-dd";
    private static final String ZONE = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
    private static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry("yyyy", "[0-9]{4}"),
            Map.entry("yy", "[0-9]{2}"),
            Map.entry("MMMM", "[A-Za-z]{3,9}"),
            Map.entry("MMM", "[A-Za-z]{3}"),
            Map.entry("MM", "[0-9]{2}"),
            Map.entry("M", "[0-9]{1,2}"),
            Map.entry("dd", "[0-9]{2}"),
            Map.entry("d", "[0-9]{1,2}"),
            Map.entry("HH", "[0-9]{2}"),
            Map.entry("H", "[0-9]{1,2}"),
            Map.entry("mm", "[0-9]{2}"),
            Map.entry("ss", "[0-9]{2}"),
            Map.entry("S", "[0-9]"),
            Map.entry("X", ZONE),
            Map.entry("XX", ZONE),
            Map.entry("XXX", ZONE));
    private static final Pattern FRACTION = Pattern.compile("S{2,9}");

    /** The shape of a {@code java.time} pattern; empty for one that Spark does not know or that names no day. */
    static Optional<DateShape> of(String format) {
        String pattern = format.replace('u', 'y');
        StringBuilder shape = new StringBuilder("^");
        int end = 0;
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            String part = parts.group();
            Optional<String> known = shape(part);
            if (parts.start() != end || known.isEmpty()) {
                return Optional.empty();
            }
            shape.append(known.get());
            end = parts.end();
        }
        boolean day = count(pattern, 'y') == 1 && count(pattern, 'M') == 1 && count(pattern, 'd') == 1;
        boolean plain = pattern.chars().allMatch(c -> c > ' ' - 1 && c < 127 && "[]{}#\"\\".indexOf(c) < 0);
        return end == pattern.length() && day && plain
                ? Optional.of(new DateShape(pattern, merged(shape.append('$').toString())))
                : Optional.empty();
    }

    /** The shape of one part; empty for letters that mean nothing here. */
    private static Optional<String> shape(String part) {
        if (SHAPES.containsKey(part)) {
            return Optional.of(SHAPES.get(part));
        } else if (FRACTION.matcher(part).matches()) {
            return Optional.of("[0-9]{" + part.length() + "}");
        } else if (Character.isLetter(part.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(SqlText.regex(part.length() > 1 ? part.substring(1, part.length() - 1) : part));
    }

    /** {@code [0-9]{4}[0-9]{2}} as {@code [0-9]{6}}. */
    private static String merged(String shape) {
        Matcher pair = DIGITS.matcher(shape);
        return pair.find()
                ? merged(pair.replaceFirst(
                        "[0-9]{" + (Integer.parseInt(pair.group(1)) + Integer.parseInt(pair.group(2))) + "}"))
                : shape;
    }

    /** How many runs of a letter there are. */
    private static long count(String pattern, char letter) {
        return PART.matcher(pattern)
                .results()
                .filter(part -> part.group().charAt(0) == letter)
                .count();
    }

    /** Whether a day is written in digits alone, as a number that an export may turn into 20240131.0. */
    boolean digits() {
        return pattern.chars().allMatch(Character::isLetter) && !pattern.contains("MMM");
    }

    /** A day where the text is one, of this century where the year has two digits; null for any other text. */
    Sql readable(Sql text) {
        return Sql.when(shaped(text), parsed(text));
    }

    /**
     * The day that a text of the shape stands for; null for the 30th of February and for any other text.
     *
     * @param latest day that a year in two digits may lead to; later ones are of the last century
     */
    Sql day(Sql text, String latest) {
        if (!twoDigitYear()) {
            return readable(text);
        }
        Sql late = Sql.suffixed(parsed(text), " > " + latest);
        Sql centuryAgo = Sql.call("add_months", parsed(text), "-1200");
        return Sql.when(shaped(text), new Sql.Case(List.of(new Sql.Branch(late, centuryAgo)), parsed(text)));
    }

    boolean twoDigitYear() {
        return TwoDigitYears.in(pattern);
    }

    private Sql shaped(Sql text) {
        return Sql.suffixed(text, " rlike " + SqlText.literal(shape));
    }

    private Sql parsed(Sql text) {
        if (pattern.endsWith("X")) {
            // The day is that of the place: in another zone it may be the day before.
            Sql local = Sql.call("regexp_replace", text, SqlText.literal(ZONE + "$"), "''");
            return Sql.call("try_to_date", local, SqlText.literal(pattern.replaceFirst("X+$", "")));
        }
        return pattern.equals(ISO)
                ? Sql.tryCast(text, "date")
                : Sql.call("try_to_date", text, SqlText.literal(pattern));
    }
}
