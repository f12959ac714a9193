// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.profile.statistics.ColumnProfile.Shape;

/** Counts the forms of values; a form with too few rows tells about single values and is left out. */
final class ShapeCounts {
    private static final int BOUND = 500;
    private static final int LONGEST = 24;
    private static final int ROWS = 10;
    private static final double SHARE = 0.05;
    private static final int SHOWN = 5;
    private static final String MARKS = " .,;:-_/+()#@%&'";

    private final Map<String, Long> counts = new HashMap<>();

    void see(String text) {
        if (text.length() > LONGEST) {
            return;
        }
        String form = of(text);
        Long count = counts.get(form);
        if (count != null || counts.size() < BOUND) {
            counts.put(form, count == null ? 1 : count + 1);
        }
    }

    /** Share of values so far that have the form of a text. */
    double share(String text) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : (double) counts.getOrDefault(of(text), 0L) / all;
    }

    List<Shape> result(long filled) {
        return counts.entrySet().stream()
                .filter(form -> form.getValue() >= ROWS && form.getValue() >= SHARE * filled)
                .map(form -> new Shape(form.getKey(), (double) form.getValue() / filled))
                .sorted(Comparator.comparingDouble(Shape::share).reversed().thenComparing(Shape::form))
                .limit(SHOWN)
                .toList();
    }

    private static String of(String text) {
        char[] form = text.toCharArray();
        for (int i = 0; i < form.length; i++) {
            char c = form[i];
            form[i] = Character.isDigit(c)
                    ? '9'
                    : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : MARKS.indexOf(c) >= 0 ? c : '?';
        }
        return new String(form);
    }
}
