// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.run.event.RunEvent;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.start.ResumeCheck;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.step.Drivers;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.TakeOver;

/** Runs steps in order inside one run folder: takes what is committed, makes the rest, and says how the run ended. */
record StepSequence(
        StartFacts facts,
        RunFolder folder,
        ManifestFile manifest,
        Drivers drivers,
        Pseudonyms pseudonyms,
        RunEvents events,
        Level level,
        Clock clock) {

    /**
     * Runs the ordered steps.
     *
     * @param redone committed steps that are taken back first
     */
    void runSteps(Set<Step> redone) {
        Map<Step, StepRecord> known = new EnumMap<>(Step.class);
        try {
            withdraw(redone);
            StepRun run = new StepRun(this, new TakeOver(folder, facts.runs().reusable()), known);
            for (Step step : facts.order().steps()) {
                known.putAll(folder.records());
                Optional<StepRecord> committed = folder.record(step);
                if (committed.isPresent() && committed.get().fingerprint().equals(run.fingerprint(step))) {
                    // Where a start failed right after it had published the step, it took the step for failed.
                    folder.removeEvidence(step);
                    manifest.stepTaken(step, committed.get());
                    events.tell(new RunEvent.StepKept(step, committed.get()));
                } else {
                    // Where it was committed, an input of it was made just now: what it was made from before is gone.
                    withdraw(ResumeCheck.withReaders(step));
                    run.run(step);
                }
                businessDate();
            }
            known.putAll(folder.records());
            Status status = known.keySet().containsAll(EnumSet.allOf(Step.class)) ? Status.COMPLETED : Status.PARTIAL;
            manifest.end(status, null, known);
            ended(status, Optional.empty());
        } catch (RuntimeException | Error e) {
            WarehouseException error = Unexpected.asFault(e);
            try {
                manifest.end(Status.FAILED, error, known);
            } catch (RuntimeException second) {
                error.addSuppressed(second);
            }
            ended(Status.FAILED, Optional.of(Failure.of(error)));
            throw error;
        }
    }

    private void ended(Status status, Optional<Failure> failure) {
        events.tell(new RunEvent.RunEnded(folder.id(), status, failure, clock.instant()));
    }

    /** Takes steps back, readers first: whatever is left at any moment still has what it was made from. */
    private void withdraw(Set<Step> steps) {
        List<Step> readersFirst = new ArrayList<>(steps);
        readersFirst.sort(Comparator.reverseOrder());
        for (Step step : readersFirst) {
            folder.withdraw(step);
            manifest.withdraw(step);
        }
    }

    private void businessDate() {
        folder.record(Step.BRONZE).map(StepRecord::businessDate).ifPresent(manifest::learn);
    }
}
