// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;

/** Advice about groups of customers. */
final class SegmentAdvice {
    private static final BigDecimal CONCENTRATED = new BigDecimal("0.40");
    private static final BigDecimal MANY = new BigDecimal("0.10");
    private static final BigDecimal ONE_IN_TEN = new BigDecimal("0.1");

    private static final String AVERAGE_ORDER_VALUE = "average_order_value";

    private SegmentAdvice() {}

    /** One segment brings much of the revenue, and more than its share of customers. */
    static Stream<Advice> concentration(Findings findings) {
        return findings.portraits().stream()
                .filter(portrait -> !portrait.small())
                .max(Comparator.comparing(portrait -> portrait.segment().revenueShare()))
                .filter(portrait -> portrait.segment().revenueShare().compareTo(CONCENTRATED) >= 0)
                .filter(portrait -> portrait.segment()
                                .revenueShare()
                                .compareTo(portrait.segment().share())
                        > 0)
                .map(portrait -> concentration(portrait, findings))
                .stream();
    }

    private static Advice concentration(SegmentPortrait portrait, Findings findings) {
        Segment segment = portrait.segment();
        BigDecimal stake = portrait.spent()
                .or(() -> findings.leadAmount().map(segment.revenueShare()::multiply))
                .orElse(null);
        return Advice.of(
                "Look after the segment “" + segment.name() + "” first.",
                "Its " + count(segment.customers(), "customer is ", "customers are ") + share(segment.share())
                        + " of all customers and bring " + share(segment.revenueShare()) + " of the revenue.",
                stake);
    }

    /** Customers who have not ordered for long. */
    static Stream<Advice> lapsed(Findings findings) {
        return standing(findings, Standing.LAPSED)
                .map(portrait -> Advice.of(
                        "Win back the segment “" + portrait.segment().name() + "”.",
                        "Its " + count(portrait.segment().customers(), "customer", "customers")
                                + " placed their last order "
                                + days(portrait.mean(SegmentPortrait.RECENCY).orElseThrow())
                                + " days before the business date on average"
                                + overallRecency(portrait) + "."
                                + portrait.spent()
                                        .map(spent -> " They have spent about " + amount(spent) + " so far.")
                                        .orElse(""),
                        portrait.spent().orElse(null)));
    }

    /** Customers who ordered once. */
    static Stream<Advice> oneTime(Findings findings) {
        return standing(findings, Standing.ONE_TIME)
                .map(portrait -> Advice.of(
                        "Lead the segment “" + portrait.segment().name() + "” to a second order.",
                        "Its " + count(portrait.segment().customers(), "customer has", "customers have") + " placed "
                                + amount(
                                        portrait.mean(SegmentPortrait.FREQUENCY).orElseThrow())
                                + " orders on average."
                                + ifOneInTen(portrait, findings),
                        stake(portrait, findings)));
    }

    /** Customers on file without any order. */
    static Stream<Advice> neverOrdered(Findings findings) {
        return standing(findings, Standing.NEVER_ORDERED)
                .filter(portrait -> portrait.segment().share().compareTo(MANY) >= 0)
                .map(portrait -> Advice.of(
                        "Invite the customers who never ordered.",
                        count(portrait.segment().customers(), "customer", "customers") + " on file, "
                                + share(portrait.segment().share()) + " of all, have no order."
                                + ifOneInTen(portrait, findings),
                        stake(portrait, findings)));
    }

    private static Stream<SegmentPortrait> standing(Findings findings, Standing standing) {
        return findings.portraits().stream().filter(portrait -> portrait.standing() == standing);
    }

    private static String ifOneInTen(SegmentPortrait portrait, Findings findings) {
        BigDecimal stake = stake(portrait, findings);
        return stake == null
                ? ""
                : " If one in ten of them placed an order of average value, that would be " + amount(stake) + ".";
    }

    private static BigDecimal stake(SegmentPortrait portrait, Findings findings) {
        return findings.amount(AVERAGE_ORDER_VALUE)
                .map(value -> value.multiply(
                                BigDecimal.valueOf(portrait.segment().customers()))
                        .multiply(ONE_IN_TEN)
                        .setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
    }

    /** Unknown when a segment is too small to show its means. */
    private static String overallRecency(SegmentPortrait portrait) {
        BigDecimal overall = portrait.overall().get(SegmentPortrait.RECENCY);
        return overall == null ? "" : "; over all customers with orders it is " + days(overall) + " days";
    }

    private static String days(BigDecimal days) {
        return count(days.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
