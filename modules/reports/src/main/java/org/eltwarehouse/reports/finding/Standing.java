// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;

/** How a segment stands towards the business, and what follows from it; the first that fits. */
public enum Standing {
    SMALL("Too small to act on."),
    NEVER_ORDERED("Invite to a first order."),
    LAPSED("Win back: remind, ask why they stopped."),
    BEST("Keep close: best service, early access."),
    ONE_TIME("Encourage a second order."),
    LOYAL("Reward loyalty."),
    NARROW("Show more of the range."),
    STEADY("Keep in touch as usual.");

    /** Days without an order from which a segment counts as lapsed when it is late compared with the others. */
    private static final BigDecimal LAPSED_DAYS = new BigDecimal(180);

    /** Days without an order from which a segment counts as lapsed, whatever the others do. */
    private static final BigDecimal A_YEAR = new BigDecimal(365);

    private static final BigDecimal MUCH_MORE = new BigDecimal("1.5");
    private static final BigDecimal MORE = new BigDecimal("1.2");
    private static final BigDecimal LESS = new BigDecimal("0.8");
    private static final BigDecimal ONCE = new BigDecimal("1.5");

    private final String action;

    Standing(String action) {
        this.action = action;
    }

    public String action() {
        return action;
    }

    static Standing of(SegmentPortrait portrait) {
        if (portrait.small()) {
            return SMALL;
        }
        if (portrait.neverOrdered()) {
            return NEVER_ORDERED;
        }
        if (atLeast(portrait, SegmentPortrait.RECENCY, A_YEAR)
                || (atLeast(portrait, SegmentPortrait.RECENCY, LAPSED_DAYS)
                        && ratioAtLeast(portrait, SegmentPortrait.RECENCY, MUCH_MORE))) {
            return LAPSED;
        }
        if (ratioAtLeast(portrait, SegmentPortrait.MONETARY, MUCH_MORE)) {
            return BEST;
        }
        if (portrait.mean(SegmentPortrait.FREQUENCY)
                .filter(orders -> orders.compareTo(ONCE) < 0)
                .isPresent()) {
            return ONE_TIME;
        }
        if (ratioAtLeast(portrait, SegmentPortrait.FREQUENCY, MORE)
                && !ratioAtLeast(portrait, SegmentPortrait.RECENCY, BigDecimal.ONE)) {
            return LOYAL;
        }
        boolean narrow = portrait.ratio(SegmentPortrait.CATEGORIES)
                .filter(ratio -> ratio.compareTo(LESS) < 0)
                .isPresent();
        return narrow ? NARROW : STEADY;
    }

    private static boolean atLeast(SegmentPortrait portrait, String feature, BigDecimal bound) {
        return portrait.mean(feature).filter(mean -> mean.compareTo(bound) >= 0).isPresent();
    }

    private static boolean ratioAtLeast(SegmentPortrait portrait, String feature, BigDecimal bound) {
        return portrait.ratio(feature)
                .filter(ratio -> ratio.compareTo(bound) >= 0)
                .isPresent();
    }
}
