// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.time.LocalDate;
import java.time.YearMonth;

/** The three years of business that the sample covers, and how busy each of their months is. */
final class SalesPeriod {

    static final int MONTHS = 36;
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    /** Bicycles sell in spring and early summer, and once more before Christmas. */
    private static final double[] SEASON = {0.72, 0.8, 1.0, 1.18, 1.28, 1.25, 1.15, 1.05, 0.95, 0.85, 0.88, 1.08};

    private static final double GROWTH_A_MONTH = 0.004;

    private SalesPeriod() {}

    /** The month by its position, the first being 0. */
    static YearMonth month(int position) {
        if (position < 0 || position >= MONTHS) {
            throw new IllegalArgumentException("the period has no month " + position);
        }
        return YearMonth.from(FIRST_DAY).plusMonths(position);
    }

    /** The demand of a month relative to an average month of the first year. */
    static double demand(int position) {
        return SEASON[position % SEASON.length] * (1 + GROWTH_A_MONTH * position);
    }
}
