// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.profile.statistics.ColumnProfile.Numbers;

/** Counts the numbers among values by how they are written. */
final class NumberCounts {
    private static final int MOST_DIGITS = 32;
    /** Digits that one in two hundred values may exceed. */
    private static final double NEARLY_ALL = 0.995;
    /** Decimals that people and their systems write; more of them are what a division in floating point left behind. */
    private static final int MOST_DECIMALS = 10;

    private final Map<String, Map<NumberForm, Long>> forms = new TreeMap<>();
    private final long[] decimals = new long[MOST_DIGITS + 1];
    private final long[] digits = new long[MOST_DIGITS + 1];
    private long negative;
    private long zero;
    private long leadingZero;
    private long numbers;
    private long signLast;
    private long bracketed;
    /** Numbers with one mark, and by that mark those of them in which it may stand between thousands. */
    private long marked;

    private final Map<String, Long> perhapsThousands = new TreeMap<>();
    /** Whole numbers of four digits and more without a mark: who writes those puts none between thousands. */
    private long plainThousands;

    void see(String written) {
        NumberMarks marks = NumberMarks.of(written);
        String text = marks.bare();
        NumberForm form = NumberForm.of(text);
        if (form == NumberForm.NONE) {
            return;
        }
        numbers++;
        forms.computeIfAbsent(marks.unit(), unit -> new EnumMap<>(NumberForm.class))
                .merge(form, 1L, Long::sum);
        signLast += marks.signLast() ? 1 : 0;
        bracketed += marks.bracketed() ? 1 : 0;
        seeThousands(text, form);
        // Zeros alone are how a floating point writes whole numbers; they tell nothing of other values' decimals.
        int scale = form == NumberForm.FLOAT_INTEGER ? 0 : Math.min(form.decimals(text), MOST_DIGITS);
        decimals[scale]++;
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        digits[Math.min(wholeDigits(text, form), MOST_DIGITS)]++;
        zero += isZero ? 1 : 0;
        negative += text.charAt(0) == '-' && !isZero ? 1 : 0;
        leadingZero += form == NumberForm.INTEGER && text.length() > 1 && text.charAt(0) == '0' ? 1 : 0;
    }

    private void seeThousands(String text, NumberForm form) {
        marked += form == NumberForm.POINT || form == NumberForm.COMMA || form == NumberForm.FLOAT_INTEGER ? 1 : 0;
        plainThousands += form == NumberForm.INTEGER && wholeDigits(text, form) > 3 ? 1 : 0;
        String mark = NumberForm.perhapsThousands(text);
        if (!mark.isEmpty()) {
            perhapsThousands.merge(mark, 1L, Long::sum);
        }
    }

    /** The mark that may stand between thousands in all numbers that have one; empty where some number tells that it does not. */
    private String openMark() {
        return plainThousands == 0
                        && perhapsThousands.size() == 1
                        && perhapsThousands.containsValue(marked)
                        && grouped() == 0
                ? perhapsThousands.keySet().iterator().next()
                : "";
    }

    private long grouped() {
        return forms.values().stream()
                .mapToLong(counts -> counts.getOrDefault(NumberForm.POINT_GROUPED, 0L)
                        + counts.getOrDefault(NumberForm.COMMA_GROUPED, 0L))
                .sum();
    }

    Numbers result(long filled) {
        String unit = unit();
        forms.keySet().removeIf(other -> !other.isEmpty() && !other.equals(unit));
        double whole = share(NumberForm.INTEGER, filled);
        double floats = share(NumberForm.FLOAT_INTEGER, filled);
        double point = share(NumberForm.POINT, filled) + share(NumberForm.POINT_GROUPED, filled);
        double comma = share(NumberForm.COMMA, filled) + share(NumberForm.COMMA_GROUPED, filled);
        return new Numbers(
                whole,
                floats,
                whole + floats + point,
                comma > 0 ? whole + comma + share(NumberForm.POINT, filled) : whole,
                share(NumberForm.POINT_GROUPED, filled) + share(NumberForm.COMMA_GROUPED, filled),
                (double) negative / filled,
                (double) zero / filled,
                (double) leadingZero / filled,
                scale(),
                reached(digits),
                unit,
                (double) signLast / filled,
                (double) bracketed / filled,
                openMark());
    }

    private double share(NumberForm form, long filled) {
        return (double) forms.values().stream()
                        .mapToLong(counts -> counts.getOrDefault(form, 0L))
                        .sum()
                / filled;
    }

    /** The unit of most numbers, empty for none. Numbers of several units have no sum: those of others are no numbers. */
    private String unit() {
        return forms.keySet().stream()
                .filter(unit -> 2
                                * forms.get(unit).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                        > numbers)
                .findFirst()
                .orElse("");
    }

    private static int wholeDigits(String text, NumberForm form) {
        boolean comma = form == NumberForm.COMMA || form == NumberForm.COMMA_GROUPED;
        int mark = comma ? text.indexOf(',') : form == NumberForm.INTEGER ? -1 : text.lastIndexOf('.');
        int end = mark < 0 ? text.length() : mark;
        return (int) text.chars().limit(end).filter(c -> c >= '0' && c <= '9').count();
    }

    /** The most decimals of any value, so that none is rounded. */
    private int scale() {
        int most = MOST_DIGITS;
        while (most > 0 && decimals[most] == 0) {
            most--;
        }
        return most <= MOST_DECIMALS ? most : Math.min(reached(decimals), MOST_DECIMALS);
    }

    private int reached(long[] histogram) {
        long seen = 0;
        for (int i = 0; i < histogram.length; i++) {
            seen += histogram[i];
            if (seen >= NEARLY_ALL * numbers) {
                return i;
            }
        }
        return histogram.length - 1;
    }
}
