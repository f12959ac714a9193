// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.util.Objects;
import org.eltwarehouse.document.Inline;

/**
 * A recommendation.
 *
 * @param action what to do, an imperative sentence
 * @param reason the figures it follows from, quoted
 * @param stake the amount of money concerned, or null where no amount can be put on it
 */
public record Advice(Inline action, Inline reason, BigDecimal stake) {
    public Advice {
        Objects.requireNonNull(action, "action is null");
        Objects.requireNonNull(reason, "reason is null");
    }

    static Advice of(String action, String reason, BigDecimal stake) {
        return new Advice(Inline.text(action), Inline.text(reason), stake);
    }
}
