// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a trimmed text is a value of a declared type. Read by hand, since it is asked for each value of a column.
 * Silver refuses what does not fit by conditions that say the same in SQL.
 */
final class ValueForm {
    private static final Set<String> BOOLEANS = Set.of("t", "true", "y", "yes", "1", "f", "false", "n", "no", "0");
    private static final Set<String> NO_NUMBERS =
            Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
    private static final int MAX_EXPONENT_DIGITS = 3;
    private static final int MAX_DECIMAL_DIGITS = 38;
    private static final int DATE_CHARACTERS = 10;

    private ValueForm() {}

    /** The form of a type as a contract declares it; a string may hold anything. */
    static Predicate<String> of(String type) {
        return switch (type) {
            case "string" -> text -> true;
            case "bigint" -> text -> integer(text, "9223372036854775807", "9223372036854775808");
            case "int" -> text -> integer(text, "2147483647", "2147483648");
            case "double" -> text -> number(text) || NO_NUMBERS.contains(text.toLowerCase(Locale.ROOT));
            case "boolean" -> text -> BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
            case "date" -> ValueForm::date;
            default -> decimal(type);
        };
    }

    /** Spreadsheets write integers as 20250131.0. */
    private static boolean integer(String text, String highest, String lowest) {
        int from = signed(text) ? 1 : 0;
        int to = digits(text, from);
        int end = to < text.length() && text.charAt(to) == '.' ? zeros(text, to + 1) : to;
        if (to == from || end != text.length() || end == to + 1) {
            return false;
        }
        String limit = text.charAt(0) == '-' ? lowest : highest;
        int first = Math.min(zeros(text, from), to);
        int length = to - first;
        return length < limit.length()
                || (length == limit.length() && text.substring(first, to).compareTo(limit) <= 0);
    }

    private static Predicate<String> decimal(String type) {
        int comma = type.indexOf(',');
        int precision = Integer.parseInt(type.substring("decimal(".length(), comma));
        int scale = Integer.parseInt(type.substring(comma + 1, type.length() - 1));
        return text -> number(text) && (plainWithin(text, precision - scale) || rounded(text, precision, scale));
    }

    /** Whether a number without exponent has so few characters before its point that rounding cannot overflow. */
    private static boolean plainWithin(String text, int digits) {
        int from = signed(text) ? 1 : 0;
        int to = digits(text, from);
        return to - from < digits && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    private static boolean rounded(String text, int precision, int scale) {
        BigDecimal number = new BigDecimal(text);
        return number.precision() - number.scale() <= MAX_DECIMAL_DIGITS
                && number.setScale(scale, RoundingMode.HALF_UP).precision() <= precision;
    }

    private static boolean number(String text) {
        int from = signed(text) ? 1 : 0;
        int at = digits(text, from);
        int count = at - from;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            count += fraction - at - 1;
            at = fraction;
        }
        return count > 0 && (at == text.length() || exponent(text, at));
    }

    private static boolean exponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        boolean signed = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
        int from = at + (signed ? 2 : 1);
        int to = digits(text, from);
        return to == text.length() && to > from && to - from <= MAX_EXPONENT_DIGITS;
    }

    /** A calendar day, yyyy-MM-dd, with whatever stands behind a blank or a T. */
    private static boolean date(String text) {
        if (text.length() < DATE_CHARACTERS
                || digits(text, 0) != 4
                || text.charAt(4) != '-'
                || digits(text, 5) != 7
                || text.charAt(7) != '-'
                || Math.min(digits(text, 8), DATE_CHARACTERS) != DATE_CHARACTERS) {
            return false;
        }
        if (text.length() > DATE_CHARACTERS
                && text.charAt(DATE_CHARACTERS) != ' '
                && text.charAt(DATE_CHARACTERS) != 'T') {
            return false;
        }
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, DATE_CHARACTERS, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(Integer.parseInt(text, 0, 4, 10), month).lengthOfMonth();
    }

    private static boolean signed(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    }

    /** Where the digits from here on end. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int zeros(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
