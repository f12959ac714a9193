package org.eltwarehouse.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.StepVerification;

/** Judges what a run already holds before anything in it is touched: a refused start leaves the run as it was. */
final class CommittedSteps {
    private final RunFolder run;
    private final RunOrder order;
    private final Fingerprints fingerprints;

    CommittedSteps(RunFolder run, RunOrder order, Fingerprints fingerprints) {
        this.run = run;
        this.order = order;
        this.fingerprints = fingerprints;
    }

    /** Fails unless every committed step that this start builds on or takes is undamaged and fits inputs and parameters. */
    void requireFit() {
        Map<Step, StepRecord> records = run.records();
        Set<Step> redone = order.force() ? withReaders(order.from()) : Set.of();
        for (Step step : EnumSet.range(Step.BRONZE, order.to())) {
            Optional<StepRecord> record = Optional.ofNullable(records.get(step));
            if (record.isPresent() && !redone.contains(step)) {
                requireFit(step, record.get(), fingerprints.of(step, records));
            }
        }
    }

    /** A step and all that read it, directly or not. */
    static Set<Step> withReaders(Step first) {
        Set<Step> steps = EnumSet.of(first);
        for (Step step : Step.values()) {
            if (step.inputs().stream().anyMatch(steps::contains)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private void requireFit(Step step, StepRecord record, Sha256 fingerprint) {
        if (!record.fingerprint().equals(fingerprint)) {
            throw Fault.USAGE.cannot(
                    "continue run " + run.id(),
                    "its " + step + " was made from other inputs, definitions or parameters",
                    "choose a new run id, or pass --from " + step + " --force to make " + step
                            + " and what follows again");
        }
        List<String> damages = StepVerification.damages(run, record);
        if (!damages.isEmpty()) {
            throw Fault.PLATFORM.cannot(
                    "continue run " + run.id(),
                    String.join(", ", damages),
                    "pass --from " + step + " --force to make " + step + " and what follows again");
        }
    }
}
