// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.definition.TwoDigitYears;

/**
 * A way to read a text as a day.
 *
 * @param pattern after {@code java.time}, with one-letter days and months where they are not padded
 * @param date of this century where the year has two digits
 */
record DateForm(String pattern, LocalDate date) {
    private static final Pattern TEXT = Pattern.compile(
            "([0-9]{1,4})([-./])([0-9]{1,2})\\2([0-9]{1,4})(([ T])([0-9]{1,2}:[0-9]{2})(:[0-9]{2})?([.][0-9]{1,9})?"
                    + "( ?[AP]M)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?");
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 9999;
    private static final int LAST_PLAUSIBLE_YEAR = 2100;

    /** All ways to read a text without blanks around it: two where day and month may be either. */
    static List<DateForm> of(String text) {
        if (text.length() < 6 || text.length() > LONGEST || !digit(text.charAt(0))) {
            return List.of();
        }
        if (text.length() == 8 && text.chars().allMatch(c -> digit((char) c))) {
            return compact(text);
        }
        if (text.length() == 10 && text.endsWith(".0")) {
            return compact(text.substring(0, 8));
        }
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? separated(parts) : List.of();
    }

    boolean twoDigitYear() {
        return TwoDigitYears.in(pattern);
    }

    private static List<DateForm> compact(String text) {
        if (!text.chars().allMatch(c -> digit((char) c))) {
            return List.of();
        }
        List<DateForm> forms = new ArrayList<>();
        int year = Integer.parseInt(text.substring(0, 4));
        if (year <= LAST_PLAUSIBLE_YEAR) {
            add(forms, "yyyyMMdd", year, text.substring(4, 6), text.substring(6));
        }
        return forms;
    }

    private static List<DateForm> separated(Matcher parts) {
        List<DateForm> forms = new ArrayList<>();
        String first = parts.group(1);
        String mark = parts.group(2);
        String second = parts.group(3);
        String third = parts.group(4);
        String time = time(parts);
        if (first.length() == 4 && third.length() <= 2) {
            String pattern = "yyyy" + mark + letters("M", second) + mark + letters("d", third) + time;
            add(forms, pattern, Integer.parseInt(first), second, third);
        } else if (first.length() <= 2 && (third.length() == 4 || third.length() == 2)) {
            int year = Integer.parseInt(third) + (third.length() == 2 ? 2000 : 0);
            String years = third.length() == 2 ? "yy" : "yyyy";
            add(forms, letters("d", first) + mark + letters("M", second) + mark + years + time, year, second, first);
            if (!mark.equals(".")) {
                add(
                        forms,
                        letters("M", first) + mark + letters("d", second) + mark + years + time,
                        year,
                        first,
                        second);
            }
        }
        return forms;
    }

    private static String letters(String letter, String digits) {
        return digits.length() == 2 ? letter + letter : letter;
    }

    private static String time(Matcher parts) {
        if (parts.group(5) == null) {
            return "";
        }
        String hour = parts.group(10) != null ? "h" : "H";
        String hours = parts.group(7).length() == 5 ? hour + hour : hour;
        String fraction =
                parts.group(9) == null ? "" : "." + "S".repeat(parts.group(9).length() - 1);
        String zone = parts.group(11);
        return (parts.group(6).equals("T") ? "'T'" : " ")
                + hours
                + ":mm"
                + (parts.group(8) == null ? "" : ":ss")
                + fraction
                + (parts.group(10) == null ? "" : parts.group(10).startsWith(" ") ? " a" : "a")
                + (zone == null ? "" : zone.equals("Z") ? "'Z'" : offset(zone));
    }

    /** The letters for an offset: +01, +0100 or +01:00. */
    private static String offset(String zone) {
        return zone.contains(":") ? "XXX" : zone.length() > "+01".length() ? "XX" : "X";
    }

    private static void add(List<DateForm> forms, String pattern, int year, String month, String day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return;
        }
        try {
            forms.add(new DateForm(pattern, LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            // A text with a thirteenth month is no date in this form.
            return;
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
