// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number without what people and systems write around it.
 *
 * @param bare the number, its sign before it
 * @param unit a currency or percent sign, else empty
 * @param signLast whether the minus stood behind the digits
 */
record NumberMarks(String bare, String unit, boolean signLast) {
    private static final int LONGEST = 40;
    private static final String UNIT = "([€$£%]|EUR|USD|GBP|CHF)";
    private static final Pattern MARKED = Pattern.compile(
            "([+-]?)(?:" + UNIT + "[ \\u00a0]?)?([+-]?)([0-9][0-9.,'’]*|[.,][0-9]+)(-?)(?:[ \\u00a0]?" + UNIT + ")?");

    /** What a text without blanks around it says, itself where it is no such number. */
    static NumberMarks of(String text) {
        NumberMarks plain = new NumberMarks(text, "", false);
        if (text.length() < 2 || text.length() > LONGEST || NumberForm.of(text) != NumberForm.NONE) {
            return plain;
        }
        Matcher parts = MARKED.matcher(text);
        if (!parts.matches()) {
            return plain;
        }
        boolean last = !parts.group(5).isEmpty();
        boolean oneUnit = parts.group(2) == null || parts.group(6) == null;
        String sign = parts.group(1) + parts.group(3) + parts.group(5);
        return oneUnit && sign.length() <= 1
                ? new NumberMarks(sign + parts.group(4), unit(parts.group(2)) + unit(parts.group(6)), last)
                : plain;
    }

    private static String unit(String found) {
        return found == null ? "" : found;
    }
}
