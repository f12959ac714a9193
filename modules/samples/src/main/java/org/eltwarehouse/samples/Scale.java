// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many times the shipped sample: 1 is about 1,000 customers and 5,000 sales lines. */
record Scale(BigDecimal factor) {

    /** Customer keys have eight digits and order numbers must stay plausible: ten million customers are plenty. */
    private static final BigDecimal LARGEST = new BigDecimal(10_000);

    /** One customer. */
    private static final BigDecimal SMALLEST = new BigDecimal("0.001");

    static final Scale ONE = new Scale(BigDecimal.ONE);

    Scale {
        requireNonNull(factor, "factor is null");
        if (factor.compareTo(SMALLEST) < 0 || factor.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("the scale is not between 0.001 and 10000");
        }
    }

    static Scale parse(String text) {
        try {
            return new Scale(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the scale is not a number", e);
        }
    }

    /** The rows at this scale of what has the given rows at scale 1, never less than one. */
    long of(int rowsAtScaleOne) {
        BigDecimal rows = factor.multiply(BigDecimal.valueOf(rowsAtScaleOne));
        return Math.max(1, rows.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
