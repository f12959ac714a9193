// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.bronze.BusinessDates;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.plan.Plan;
import org.eltwarehouse.store.raw.RawFolder;

/** What a start would do, found out without starting it; nothing is written. */
public final class RunPlanning {
    private RunPlanning() {}

    /**
     * The plan of a start, read from one manifest where nothing has changed, else worked out part by part.
     *
     * @param notices told which earlier runs are passed over, and why
     */
    public static RunPlan of(StartFacts facts, Consumer<String> notices) {
        RunOrder order = facts.order();
        Optional<SameRun> same = SameRun.find(facts);
        if (same.isPresent()) {
            return Plan.unchanged(
                    same.get().manifest(), order.steps(), same.get().endsTheStart() ? Action.SKIP : Action.REUSE);
        }
        Set<Step> kept = facts.runs().committed();
        order.runId()
                .ifPresent(id -> kept.removeAll(
                        ResumeCheck.toRedo(facts, id, facts.runs().manifest(id, notices))));
        LocalDate date = BusinessDay.foreseen(facts)
                .orElseGet(() -> BusinessDates.latest(
                        new RawFolder(order.raw()), facts.definitions().warehouse()));
        return of(facts, kept, date);
    }

    /**
     * What the ordered steps come to, part by part.
     *
     * @param kept committed steps that stay as they are
     */
    public static RunPlan of(StartFacts facts, Set<Step> kept, LocalDate date) {
        RunOrder order = facts.order();
        Set<Step> present = EnumSet.copyOf(order.steps());
        present.addAll(facts.runs().committed());
        return Plan.of(
                facts.recipe(present, Optional.of(date)),
                order.steps(),
                kept,
                facts.runs().reusable(),
                order.force());
    }
}
