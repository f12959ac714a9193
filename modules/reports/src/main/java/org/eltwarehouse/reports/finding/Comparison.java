// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.util.Optional;

/** Two periods of equal length, a year apart. */
public record Comparison(Period.Sums before, Period.Sums now) {
    /** How much lower the revenue is than a year earlier; negative when it is higher. */
    public BigDecimal drop() {
        return before.revenue().subtract(now.revenue());
    }

    /** By how much the margin rate fell, as a share of revenue; empty when a period has no margin. */
    public Optional<BigDecimal> marginDrop() {
        return before.marginRate().flatMap(earlier -> now.marginRate().map(earlier::subtract));
    }
}
