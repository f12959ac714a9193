// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.time.YearMonth;
import org.eltwarehouse.document.Figures;

/**
 * Whole calendar months in a row.
 *
 * @param months how many, counted back from {@code last}
 */
public record Period(YearMonth last, int months) {
    public YearMonth first() {
        return last.minusMonths(months - 1L);
    }

    /** {@code January 2025 to December 2025}. */
    public String words() {
        return Figures.month(first()) + " to " + Figures.month(last);
    }
}
