// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are written: four digits, so that the last bits of a sum cannot show. */
final class Rounded {
    private static final int DIGITS = 4;

    private Rounded() {}

    static BigDecimal of(double value) {
        return of(new BigDecimal(value));
    }

    static BigDecimal of(BigDecimal value) {
        return value.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** The part of a whole; 0 of nothing. */
    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? of(BigDecimal.ZERO) : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(BigDecimal part, long whole) {
        return ratio(part, BigDecimal.valueOf(whole));
    }
}
