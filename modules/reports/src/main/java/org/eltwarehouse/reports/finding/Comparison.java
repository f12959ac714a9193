// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Two periods of equal length, a year apart, by measures that add up over months. */
public record Comparison(ModelMonths months, Period before, Period now) {
    /** The leading measure a year earlier. */
    BigDecimal leadBefore() {
        return lead(before);
    }

    /** The leading measure of the period. */
    BigDecimal leadNow() {
        return lead(now);
    }

    /** How much lower the leading measure is than a year earlier; negative when it is higher. */
    BigDecimal drop() {
        return leadBefore().subtract(leadNow());
    }

    /** A measure as a share of the leading one, in one of the periods; empty where a month does not have it. */
    Optional<BigDecimal> rate(Period period, String measure) {
        BigDecimal lead = lead(period);
        return lead.signum() <= 0
                ? Optional.empty()
                : months.sum(period, measure).map(sum -> sum.divide(lead, 6, RoundingMode.HALF_UP));
    }

    /** By how much a measure fell as a share of the leading one; empty when one of the periods does not have it. */
    Optional<BigDecimal> rateDrop(String measure) {
        return rate(before, measure).flatMap(earlier -> rate(now, measure).map(earlier::subtract));
    }

    /** Every month that is kept has the leading measure. */
    private BigDecimal lead(Period period) {
        return months.sum(period, months.model().lead().name()).orElseThrow();
    }
}
