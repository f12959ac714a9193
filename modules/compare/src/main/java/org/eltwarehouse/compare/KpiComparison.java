// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;
import org.eltwarehouse.store.RunView;

/** Compares key figures: the measures of the models in the EDA summaries of two runs. */
final class KpiComparison {
    private static final String SUMMARY = Step.EDA.folder() + "/data/eda_summary.json";

    private final RunView before;
    private final RunView after;
    private final Notes notes;

    KpiComparison(RunView before, RunView after, Notes notes) {
        this.before = before;
        this.after = after;
        this.notes = notes;
    }

    /** Figures that differ, by model; notes say what could not be compared. */
    List<Kpi> kpis() {
        Presence<?> exploration = new Presence<>(
                Step.EDA.toString(),
                before.records().get(Step.EDA),
                after.records().get(Step.EDA));
        if (!exploration.inBoth() || exploration.before().equals(exploration.after())) {
            return List.of();
        }
        List<String> others = Stream.of(before, after)
                .filter(KpiComparison::isOfAnotherVersion)
                .map(run -> run.id().toString())
                .toList();
        if (!others.isEmpty()) {
            notes.add("Key figures: another version of the warehouse explored run " + String.join(" and run ", others)
                    + ", so they cannot be compared.");
            return List.of();
        }
        return models(models(before), models(after));
    }

    private List<Kpi> models(List<ModelFigures> old, List<ModelFigures> now) {
        boolean several = Math.max(old.size(), now.size()) > 1;
        List<Kpi> kpis = new ArrayList<>();
        for (Presence<ModelFigures> model :
                Presence.ordered(old, now, figures -> figures.label().en())) {
            if (model.inBoth()) {
                kpis.addAll(new ModelComparison(model.before(), model.after(), several).kpis());
            } else {
                notes.add("Key figures: only the " + (model.before() == null ? "second" : "first")
                        + " run has the model “" + Examples.cut(model.name()) + "”.");
            }
        }
        return kpis;
    }

    private static boolean isOfAnotherVersion(RunView run) {
        OptionalLong format = run.format(SUMMARY);
        return format.isPresent() && format.getAsLong() != EdaSummary.FORMAT;
    }

    private static List<ModelFigures> models(RunView run) {
        return run.document(SUMMARY, EdaSummary.class).map(EdaSummary::models).orElse(List.of());
    }
}
