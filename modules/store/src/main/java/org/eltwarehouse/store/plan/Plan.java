// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.Cause;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.contract.run.RunPlan.PartPlan;
import org.eltwarehouse.contract.run.RunPlan.StepPlan;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.store.EarlierRuns;

/** Compares a recipe with what the run itself and earlier runs hold, by their manifests. */
public final class Plan {
    private final Recipe recipe;
    private final Set<Step> committed;
    private final EarlierRuns earlier;
    private final Optional<RunManifest> reference;
    private final boolean forced;
    private final Set<Step> running = EnumSet.noneOf(Step.class);

    private Plan(Recipe recipe, Set<Step> committed, EarlierRuns earlier, boolean forced) {
        this.recipe = recipe;
        this.committed = committed;
        this.earlier = earlier;
        this.reference = earlier.reference();
        this.forced = forced;
    }

    /**
     * The plan for these steps.
     *
     * @param committed steps that the run itself holds already and keeps
     * @param forced whether the user wants everything else computed
     */
    public static RunPlan of(
            Recipe recipe, Collection<Step> steps, Set<Step> committed, EarlierRuns earlier, boolean forced) {
        Plan plan = new Plan(recipe, committed, earlier, forced);
        return new RunPlan(
                RunPlan.FORMAT,
                null,
                plan.reference.map(RunManifest::runId).orElse(null),
                steps.stream().map(plan::step).toList());
    }

    /** The plan where a finished run has everything already: all its parts are skipped, or reused in another run. */
    public static RunPlan unchanged(RunManifest same, Collection<Step> steps, Action action) {
        return new RunPlan(
                RunPlan.FORMAT,
                same.runId(),
                same.runId(),
                steps.stream()
                        .map(step -> new StepPlan(
                                step,
                                action,
                                List.of(),
                                same.runId(),
                                same.step(step).orElseThrow().parts().keySet().stream()
                                        .map(part -> new PartPlan(part, action, List.of(), same.runId()))
                                        .toList()))
                        .toList());
    }

    private StepPlan step(Step step) {
        if (committed.contains(step)) {
            return whole(step, Action.SKIP, null);
        }
        Optional<RunId> from = earlier.newestFirst().stream()
                .filter(manifest -> manifest.completed(step)
                        .filter(entry -> recipe.of(step).equals(entry.fingerprint()))
                        .isPresent())
                .map(RunManifest::runId)
                .findFirst();
        if (from.isPresent()) {
            return whole(step, Action.REUSE, from.get());
        }
        running.add(step);
        List<PartPlan> parts = new ArrayList<>();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        recipe.parts(step).forEach((name, fingerprint) -> {
            PartPlan part = part(step, name, fingerprint);
            parts.add(part);
            causes.addAll(part.causes());
        });
        if (causes.isEmpty()) {
            causes.add(causeOfTheWhole(step));
        }
        return new StepPlan(step, Action.RUN, List.copyOf(causes), null, parts);
    }

    /** No part changed, but the step did: something went away, or the run is told something that only records name. */
    private Cause causeOfTheWhole(Step step) {
        boolean sameParts = reference
                .flatMap(manifest -> manifest.completed(step))
                .filter(entry ->
                        entry.parts().keySet().equals(recipe.parts(step).keySet()))
                .isPresent();
        if (sameParts) {
            return Cause.PARAMETER;
        } else if (step == Step.BRONZE) {
            return Cause.DATA;
        }
        return step.inputs().stream().anyMatch(running::contains) ? Cause.UPSTREAM : Cause.DEFINITION;
    }

    private StepPlan whole(Step step, Action action, RunId from) {
        return new StepPlan(
                step,
                action,
                List.of(),
                from,
                recipe.parts(step).keySet().stream()
                        .map(part -> new PartPlan(part, action, List.of(), from))
                        .toList());
    }

    private PartPlan part(Step step, String name, Fingerprint wanted) {
        Optional<RunId> from = earlier.newestFirst().stream()
                .filter(manifest -> found(manifest, step, name)
                        .filter(found -> found.value().equals(wanted.value()))
                        .isPresent())
                .map(RunManifest::runId)
                .findFirst();
        if (from.isPresent()) {
            return new PartPlan(name, Action.REUSE, List.of(), from.get());
        }
        if (forced) {
            return new PartPlan(name, Action.RUN, List.of(Cause.FORCED), null);
        }
        List<Cause> causes = reference
                .flatMap(manifest -> found(manifest, step, name))
                .map(wanted::since)
                .orElse(List.of(Cause.NEW));
        return new PartPlan(name, Action.RUN, causes, null);
    }

    private static Optional<Fingerprint> found(RunManifest manifest, Step step, String part) {
        return manifest.completed(step).map(StepEntry::parts).map(parts -> parts.get(part));
    }
}
