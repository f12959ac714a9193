// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.document.Figures;

/**
 * Whole calendar months in a row.
 *
 * @param months how many, counted back from {@code last}
 */
public record Period(YearMonth last, int months) {
    /**
     * What was sold in a period; months without sales count as nothing sold.
     *
     * @param margin null where a month has none
     */
    public record Sums(Period period, BigDecimal revenue, BigDecimal margin) {
        /** Margin as a share of revenue. */
        public Optional<BigDecimal> marginRate() {
            return margin == null || revenue.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(margin.divide(revenue, 6, RoundingMode.HALF_UP));
        }
    }

    public YearMonth first() {
        return last.minusMonths(months - 1L);
    }

    public Sums sums(NavigableMap<YearMonth, Kpis> sales) {
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal margin = BigDecimal.ZERO;
        for (Kpis kpis : sales.subMap(first(), true, last, true).values()) {
            revenue = revenue.add(kpis.revenue());
            margin = margin == null || kpis.margin() == null ? null : margin.add(kpis.margin());
        }
        return new Sums(this, revenue, margin);
    }

    /** {@code January 2025 to December 2025}. */
    public String words() {
        return Figures.month(first()) + " to " + Figures.month(last);
    }
}
