// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.document.Figures;

/** How the leading measure of a model, which adds up, divides among the groups of a dimension. */
public record Shares(ModelFigures model, Breakdown dimension) {
    private static final Set<String> NOT_NAMES = Set.of(ModelFigures.UNKNOWN, ModelFigures.OTHERS);

    /** The group that has most, apart from what is unknown or folded together. */
    Optional<Group> top() {
        return dimension.groups().stream()
                .filter(group -> !NOT_NAMES.contains(group.name()))
                .max(Comparator.comparing(this::value));
    }

    /** What belongs to no known group, if that is anything. */
    Optional<Group> unknown() {
        return dimension.groups().stream()
                .filter(group -> group.name().equals(ModelFigures.UNKNOWN))
                .filter(group -> value(group).signum() > 0)
                .findFirst();
    }

    /** Whether there is anything to divide: more than one group. */
    boolean divides() {
        return dimension.groups().size() + dimension.left() > 1;
    }

    /** The part of a group as a share of all; nothing when there is nothing to share. */
    public BigDecimal share(Group group) {
        BigDecimal total = total();
        return total.signum() <= 0 ? BigDecimal.ZERO : value(group).divide(total, 6, RoundingMode.HALF_UP);
    }

    BigDecimal value(Group group) {
        return known(group.figures().get(model.lead().name()));
    }

    /** {@code 45.8% of all revenue: 1,100.00 of 2,400.00}. */
    String words(Group group) {
        MeasureFormat lead = new MeasureFormat(model.lead());
        return Figures.share(share(group)) + " of all " + lead.name() + ": " + lead.figure(value(group)) + " of "
                + lead.figure(total());
    }

    private BigDecimal total() {
        return known(model.total().get(model.lead().name()));
    }

    private static BigDecimal known(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
