// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as tables hold them: plain and of bounded length, so that no exponent makes them grow. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private static final int MOST_DIGITS = 100;

    private Numbers() {}

    static BigDecimal plain(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException("not a plain number");
        }
        return new BigDecimal(text);
    }

    /** A number of a document, or null when it has so many digits that it is none of ours. */
    static BigDecimal bounded(BigDecimal number) {
        return number == null || Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS
                ? null
                : number;
    }

    /** The change in per cent with two digits, or null without a positive base. */
    static BigDecimal percent(BigDecimal before, BigDecimal after) {
        return before == null || after == null || before.signum() <= 0
                ? null
                : after.subtract(before).movePointRight(2).divide(before, 2, RoundingMode.HALF_UP);
    }

    /** Whether two figures differ, whatever their digits after the point. */
    static boolean differ(BigDecimal one, BigDecimal other) {
        return one == null ? other != null : other == null || one.compareTo(other) != 0;
    }
}
