// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.eltwarehouse.document.Figures.change;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.insight.ModelFigures;

/** Advice about what fell within a year; full months only, the same months of both years. */
final class TrendAdvice {
    private static final String MARGIN = "margin";
    private static final BigDecimal LEAD_FALL = new BigDecimal("0.05");
    private static final BigDecimal MARGIN_FALL = new BigDecimal("0.01");

    private TrendAdvice() {}

    /** The leading measure, which should go up, is at least a twentieth below that of a year earlier. */
    static Stream<Advice> lead(Findings findings) {
        return comparison(findings)
                .filter(years -> years.months().model().lead().direction() == Direction.UP)
                .filter(years -> years.drop().signum() > 0)
                .filter(years -> years.drop().compareTo(years.leadBefore().multiply(LEAD_FALL)) >= 0)
                .map(TrendAdvice::lead);
    }

    private static Advice lead(Comparison years) {
        MeasureFormat lead = new MeasureFormat(years.months().model().lead());
        return Advice.of(
                "Find out why " + lead.name() + " fell.",
                years.now().words() + " brought " + lead.figure(years.leadNow()) + ", a year earlier "
                        + lead.figure(years.leadBefore()) + " (" + change(years.leadBefore(), years.leadNow()) + ").",
                lead.money(years.drop()));
    }

    /** The margin is, as a share of the leading amount, at least one percentage point below that of a year earlier. */
    static Stream<Advice> margin(Findings findings) {
        return comparison(findings)
                .filter(years -> hasMargin(years.months().model()))
                .filter(years -> years.rateDrop(MARGIN)
                        .filter(drop -> drop.compareTo(MARGIN_FALL) >= 0)
                        .isPresent())
                .map(TrendAdvice::margin);
    }

    private static Advice margin(Comparison years) {
        String whole = new MeasureFormat(years.months().model().lead()).name();
        return Advice.of(
                "Check prices and costs: the margin is shrinking.",
                "From " + years.now().words() + " it was "
                        + share(years.rate(years.now(), MARGIN).orElseThrow()) + " of " + whole + ", a year earlier "
                        + share(years.rate(years.before(), MARGIN).orElseThrow()) + ".",
                years.rateDrop(MARGIN).orElseThrow().multiply(years.leadNow()).setScale(2, RoundingMode.HALF_UP));
    }

    /** Whether a margin stands beside a leading amount, both of which add up over months. */
    private static boolean hasMargin(ModelFigures model) {
        return new MeasureFormat(model.lead()).isMoney()
                && model.measure(MARGIN)
                        .map(MeasureFormat::new)
                        .filter(MeasureFormat::isMoney)
                        .filter(MeasureFormat::isAdditive)
                        .isPresent();
    }

    private static Stream<Comparison> comparison(Findings findings) {
        return findings.months().flatMap(ModelMonths::yearOnYear).stream();
    }
}
