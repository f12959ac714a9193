// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.Damage;
import org.eltwarehouse.store.plan.Recipe;
import org.eltwarehouse.store.storage.Location;

/** Judges what a run already holds before anything in it is touched: a refused start leaves the run as it was. */
public final class ResumeCheck {
    private final StartFacts facts;
    private final RunOrder order;
    private final RunId id;
    private final Optional<RunManifest> manifest;
    private final Map<Step, StepRecord> records = new EnumMap<>(Step.class);
    private final Map<Step, String> damaged = new EnumMap<>(Step.class);
    private final Set<Step> different = EnumSet.noneOf(Step.class);
    private final Set<Step> orphaned = EnumSet.noneOf(Step.class);

    private ResumeCheck(StartFacts facts, RunId id, Optional<RunManifest> manifest) {
        this.facts = facts;
        this.order = facts.order();
        this.id = id;
        this.manifest = manifest;
    }

    /**
     * The committed steps that this start makes again, with all that read them. Fails unless every other one is undamaged
     * and fits inputs and parameters, and unless what the ordered steps read is there or will be.
     *
     * @param manifest of the run, where it is readable
     */
    public static Set<Step> toRedo(StartFacts facts, RunId id, Optional<RunManifest> manifest) {
        ResumeCheck steps = new ResumeCheck(facts, id, manifest);
        steps.read();
        steps.compare();
        return steps.judged();
    }

    /** A step and all that read it, directly or not. */
    public static Set<Step> withReaders(Step first) {
        Set<Step> steps = EnumSet.of(first);
        for (Step step : Step.values()) {
            if (step.inputs().stream().anyMatch(steps::contains)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Whether a run is finished: its manifest says so, or readers are pointed to it. */
    public static boolean isFinished(StartFacts facts, RunId id, Optional<RunManifest> manifest) {
        return manifest.filter(known -> known.status() == Status.COMPLETED).isPresent()
                || facts.runs().store().pointsTo(id);
    }

    private void read() {
        for (Step step : Step.values()) {
            try {
                facts.runs().store().record(id, step).ifPresent(record -> records.put(step, record));
            } catch (WarehouseException e) {
                if (e.fault() != Fault.PLATFORM) {
                    throw e;
                }
                damaged.put(step, step.folder() + "/" + step.recordFile() + " cannot be read");
            }
        }
        Set<Step> present = EnumSet.copyOf(order.steps());
        present.addAll(records.keySet());
        present.addAll(damaged.keySet());
        order.lacking(present).stream().findFirst().ifPresent(missing -> {
            throw Fault.USAGE.cannot(
                    "read the results of " + missing, "it has not run in this run", "start with --from " + missing);
        });
    }

    private void compare() {
        Set<Step> there = EnumSet.noneOf(Step.class);
        there.addAll(records.keySet());
        there.addAll(damaged.keySet());
        for (Step step : Step.values()) {
            if (step != Step.REPORTS && there.contains(step) && !there.containsAll(step.inputs())) {
                // A start died while it took steps back: what this one was made from is gone.
                orphaned.add(step);
                there.remove(step);
            }
        }
        Optional<LocalDate> date = Optional.ofNullable(records.get(Step.BRONZE)).map(StepRecord::businessDate);
        Recipe recipe = facts.recipe(there, date);
        Location root = facts.runs().store().folder(id);
        records.keySet().removeAll(orphaned);
        records.forEach((step, record) -> {
            if (recipe.steps().containsKey(step) && !record.fingerprint().equals(recipe.of(step))) {
                different.add(step);
            }
            List<Damage> damages = Damage.of(root, files(step, record));
            if (!damages.isEmpty()) {
                damaged.put(step, Damage.words(damages));
            }
        });
    }

    /** The step's files, and its record itself where the manifest knows what it was. */
    private List<Artifact> files(Step step, StepRecord record) {
        List<Artifact> files = new ArrayList<>(record.artifacts());
        manifest.flatMap(known -> known.step(step))
                .flatMap(StepEntry::recordArtifact)
                .ifPresent(files::add);
        return files;
    }

    private Set<Step> judged() {
        boolean finished = isFinished(facts, id, manifest);
        Set<Step> redone = EnumSet.noneOf(Step.class);
        orphaned.forEach(step -> {
            requireOrdered(step, "what its " + step + " was made from is gone");
            redone.addAll(withReaders(step));
        });
        if (order.force() && !finished && (order.first().isPresent() || (damaged.isEmpty() && different.isEmpty()))) {
            redone.addAll(withReaders(order.from()));
        }
        for (Step step : Step.values()) {
            if (!redone.contains(step) && different.contains(step)) {
                String reason = "its " + step + " was made from other inputs, definitions or parameters";
                requireForce(finished, reason, step);
                requireOrdered(step, reason);
                redone.addAll(withReaders(step));
            }
            if (!redone.contains(step) && damaged.containsKey(step)) {
                requireForceToRepair(step);
                requireOrdered(step, damaged.get(step));
                redone.addAll(withReaders(step));
            }
        }
        if (finished && order.force() && redone.isEmpty()) {
            throw overwrite("it is finished and undamaged");
        }
        return redone;
    }

    private void requireForce(boolean finished, String reason, Step step) {
        if (finished) {
            throw overwrite("it is finished, and " + reason);
        } else if (!order.force()) {
            throw Fault.USAGE.cannot(
                    "continue run " + id,
                    reason,
                    "choose a new run id, or pass --from " + step + " --force to make " + step
                            + " and what follows again");
        }
    }

    private void requireForceToRepair(Step step) {
        if (!order.force()) {
            throw Fault.PLATFORM.cannot(
                    "continue run " + id,
                    damaged.get(step),
                    "pass " + (step.compareTo(order.from()) < 0 ? "--from " + step + " " : "") + "--force to make "
                            + step + " and what follows again");
        }
    }

    /** A step before the first ordered one would be taken back and not made again. */
    private void requireOrdered(Step step, String reason) {
        if (step.compareTo(order.from()) < 0) {
            throw Fault.USAGE.cannot(
                    "continue run " + id + " from " + order.from(), reason, "pass --from " + step + " --force");
        }
    }

    private WarehouseException overwrite(String reason) {
        return Fault.USAGE.cannot(
                "overwrite run " + id, reason, "leave out --run-id or choose another: a finished run stays as it is");
    }
}
