// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.change;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Advice about what fell within a year; full months only, the same months of both years. */
final class TrendAdvice {
    private static final BigDecimal REVENUE_FALL = new BigDecimal("0.05");
    private static final BigDecimal MARGIN_FALL = new BigDecimal("0.01");

    private TrendAdvice() {}

    /** Revenue is at least a twentieth below that of a year earlier. */
    static Stream<Advice> revenue(Findings findings) {
        return comparison(findings)
                .filter(years -> years.drop().signum() > 0)
                .filter(years -> years.drop().compareTo(years.before().revenue().multiply(REVENUE_FALL)) >= 0)
                .map(years -> Advice.of(
                        "Find out why revenue fell.",
                        "From " + years.now().period().words() + " it was "
                                + amount(years.now().revenue()) + ", a year earlier "
                                + amount(years.before().revenue()) + " ("
                                + change(years.before().revenue(), years.now().revenue()) + ").",
                        years.drop()));
    }

    /** The margin rate is at least one percentage point below that of a year earlier. */
    static Stream<Advice> margin(Findings findings) {
        return comparison(findings)
                .filter(years -> years.marginDrop()
                        .filter(drop -> drop.compareTo(MARGIN_FALL) >= 0)
                        .isPresent())
                .map(years -> Advice.of(
                        "Check prices and costs: the margin is shrinking.",
                        "From " + years.now().period().words() + " it was "
                                + share(years.now().marginRate().orElseThrow()) + " of revenue, a year earlier "
                                + share(years.before().marginRate().orElseThrow()) + ".",
                        years.marginDrop()
                                .orElseThrow()
                                .multiply(years.now().revenue())
                                .setScale(2, RoundingMode.HALF_UP)));
    }

    private static Stream<Comparison> comparison(Findings findings) {
        return findings.months().flatMap(SalesMonths::yearOnYear).stream();
    }
}
