// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;

/**
 * Compares the figures of a model in two runs: over all rows, by the groups of each dimension, then by month. A measure
 * that one run lacks has no value there.
 */
final class ModelComparison {
    private final ModelFigures before;
    private final ModelFigures after;
    private final boolean oneOfSeveral;
    private final List<Kpi> kpis = new ArrayList<>();

    /**
     * @param oneOfSeveral whether groups and months are named together with the model, since others have them too
     */
    ModelComparison(ModelFigures before, ModelFigures after, boolean oneOfSeveral) {
        this.before = before;
        this.after = after;
        this.oneOfSeveral = oneOfSeveral;
    }

    /** Figures that differ. */
    List<Kpi> kpis() {
        measures(all(), new Presence<>("total", before.total(), after.total()), true);
        Presence.ordered(before.dimensions(), after.dimensions(), Breakdown::name)
                .forEach(this::groups);
        for (Presence<Month> month : Presence.of(before.months(), after.months(), Month::month)) {
            measures(
                    part(month.name()),
                    new Presence<>(month.name(), month.before(Month::figures), month.after(Month::figures)),
                    false);
        }
        return kpis;
    }

    /** Groups of a dimension that both runs have. */
    private void groups(Presence<Breakdown> dimension) {
        if (!dimension.inBoth()) {
            return;
        }
        for (Presence<Group> group :
                Presence.of(dimension.before().groups(), dimension.after().groups(), Group::name)) {
            measures(
                    part(dimension.after().label().en() + " " + Examples.cut(group.name())),
                    new Presence<>(group.name(), group.before(Group::figures), group.after(Group::figures)),
                    false);
        }
    }

    private void measures(String scope, Presence<Map<String, BigDecimal>> figures, boolean whole) {
        for (Presence<MeasureWords> measure :
                Presence.ordered(before.measures(), after.measures(), MeasureWords::name)) {
            BigDecimal old = Numbers.bounded(figures.before(values -> values.get(measure.name())));
            BigDecimal now = Numbers.bounded(figures.after(values -> values.get(measure.name())));
            if (Numbers.differ(old, now)) {
                kpis.add(new Kpi(scope, measure.name(), old, now, Numbers.percent(old, now), whole));
            }
        }
    }

    /** {@code All sales}. */
    private String all() {
        return "All " + after.label().inSentence();
    }

    private String part(String name) {
        return oneOfSeveral ? after.label().en() + ", " + name : name;
    }
}
