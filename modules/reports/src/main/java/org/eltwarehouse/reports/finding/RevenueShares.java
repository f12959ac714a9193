// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.insight.EdaSummary.Group;

/** How the revenue divides among countries, categories or products. */
public record RevenueShares(List<Group> groups, BigDecimal total) {
    /** The name of what is not known. */
    public static final String UNKNOWN = "n/a";

    private static final Set<String> NOT_NAMES = Set.of(UNKNOWN, "others");

    public RevenueShares {
        groups = List.copyOf(groups);
    }

    /** The group with the highest revenue, apart from what is unknown or folded together. */
    Optional<Group> top() {
        return groups.stream()
                .filter(group -> !NOT_NAMES.contains(group.name()))
                .max(Comparator.comparing(Group::revenue));
    }

    Optional<Group> unknown() {
        return groups.stream()
                .filter(group -> group.name().equals(UNKNOWN) && group.revenue().signum() > 0)
                .findFirst();
    }

    /** The revenue of a group as a share of all revenue; nothing when there is no revenue. */
    public BigDecimal share(Group group) {
        return total.signum() <= 0 ? BigDecimal.ZERO : group.revenue().divide(total, 6, RoundingMode.HALF_UP);
    }
}
