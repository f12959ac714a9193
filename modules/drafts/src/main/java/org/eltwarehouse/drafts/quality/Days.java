// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a text may stand for: day and month in either order, years in two digits in either century. */
final class Days {
    private static final String MARK = "[^\\p{L}\\p{N}]";
    private static final Pattern APART =
            Pattern.compile("([0-9]{1,4})" + MARK + "([0-9]{1,2})" + MARK + "([0-9]{1,4})([ T].*)?");
    private static final Pattern FIRST = Pattern.compile("([0-9]{1,2})[^0-9].*");
    private static final Pattern TOGETHER = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})?([.]0+)?");

    /** Which of day and month comes first. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private final Set<LocalDate> found = new TreeSet<>();

    private Days() {}

    static Set<LocalDate> of(String value) {
        Days days = new Days();
        String text = value.strip();
        Matcher apart = APART.matcher(text);
        Matcher together = TOGETHER.matcher(text);
        if (apart.matches()) {
            days.read(apart.group(1), apart.group(2), apart.group(3));
        } else if (together.matches() && together.group(4) != null) {
            days.read(together.group(1) + together.group(2), together.group(3), together.group(4));
            days.read(together.group(1), together.group(2), together.group(3) + together.group(4));
        } else if (together.matches()) {
            days.read(together.group(1), together.group(2), together.group(3));
        }
        return days.found;
    }

    /** The day that a text stands for where day and month stand in this order; empty where there is none or several. */
    static Optional<LocalDate> in(Order order, String value) {
        Set<LocalDate> days = of(value);
        Matcher first = FIRST.matcher(value.strip());
        if (days.size() == 1 || !first.matches()) {
            return days.stream().findFirst().filter(day -> days.size() == 1);
        }
        int number = Integer.parseInt(first.group(1));
        List<LocalDate> fit = days.stream()
                .filter(day -> number == (order == Order.DAY_FIRST ? day.getDayOfMonth() : day.getMonthValue()))
                .toList();
        return fit.stream().findFirst().filter(day -> fit.size() == 1);
    }

    private void read(String first, String second, String third) {
        years(first).forEach(year -> add(year, second, third));
        years(third).forEach(year -> {
            add(year, second, first);
            add(year, first, second);
        });
    }

    private static List<Integer> years(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 4 -> List.of(year);
            case 2 -> List.of(1900 + year, 2000 + year);
            default -> List.of();
        };
    }

    private void add(int year, String month, String day) {
        try {
            found.add(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // A text with a thirteenth month is no day in this order.
            return;
        }
    }
}
