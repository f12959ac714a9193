// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The centuries of years that are written in two digits. Dates of one column lie in a hundred years that end with a last
 * one: {@link #AHEAD} years after the business date where it is known, the business date itself for days of birth, and
 * else before the longest gap in the years that the column holds.
 */
public final class TwoDigitYears {
    /** How many years a date may lie after the business date. */
    public static final int AHEAD = 20;

    private static final int CENTURY = 100;
    /** Where nothing else tells, the last year is one of the hundred up to this one. */
    private static final int LATEST = 2049;

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern SHORT = Pattern.compile("(?<![yu])(y{2}|u{2})(?![yu])");

    private final BitSet seen = new BitSet(CENTURY);

    /** Whether a pattern of {@code java.time} writes years in two digits. */
    public static boolean in(String pattern) {
        return SHORT.matcher(QUOTED.matcher(pattern).replaceAll("")).find();
    }

    /** The latest year with the last two digits of this one that is not after the last. */
    public static int of(int year, int last) {
        return last - Math.floorMod(last - year, CENTURY);
    }

    /** Takes note of a year of the column; its century does not matter. */
    public void see(int year) {
        seen.set(Math.floorMod(year, CENTURY));
    }

    /** The last year of the column: the one before the longest gap, the latest such year where gaps are equal. */
    public int last() {
        int last = LATEST;
        int longest = 0;
        for (int year = LATEST; year > LATEST - CENTURY; year--) {
            if (seen.get(year % CENTURY) && gapAfter(year) > longest) {
                longest = gapAfter(year);
                last = year;
            }
        }
        return last;
    }

    private int gapAfter(int year) {
        int gap = 0;
        while (gap < CENTURY && !seen.get((year + 1 + gap) % CENTURY)) {
            gap++;
        }
        return gap;
    }
}
