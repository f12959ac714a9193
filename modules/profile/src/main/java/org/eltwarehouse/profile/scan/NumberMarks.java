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
 * @param bracketed whether brackets stood for the minus, as bookkeepers write it
 */
record NumberMarks(String bare, String unit, boolean signLast, boolean bracketed) {
    private static final int LONGEST = 40;
    private static final String UNIT =
            "([€$£%]|EUR|USD|GBP|CHF|kg|mg|km|cm|mm|ml|min|kWh|MWh|kW|°C|oz|lb|lbs|ft|pcs|Stk|Stück|Std)";
    private static final Pattern MARKED = Pattern.compile(
            "([+-]?)(?:" + UNIT + "[ \\u00a0]?)?([+-]?)([0-9][0-9.,'’]*|[.,][0-9]+)(-?)(?:[ \\u00a0]?" + UNIT + ")?");

    /** What a text without blanks around it says, itself where it is no such number. */
    static NumberMarks of(String text) {
        NumberMarks plain = new NumberMarks(text, "", false, false);
        if (text.startsWith("(") && text.endsWith(")")) {
            NumberMarks inner = of(text.substring(1, text.length() - 1).strip());
            boolean number = NumberForm.of(inner.bare) != NumberForm.NONE && inner.bare.matches("[0-9.,].*");
            return number ? new NumberMarks("-" + inner.bare, inner.unit, false, true) : plain;
        }
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
                ? new NumberMarks(sign + parts.group(4), unit(parts.group(2)) + unit(parts.group(6)), last, false)
                : plain;
    }

    private static String unit(String found) {
        return found == null ? "" : found;
    }
}
