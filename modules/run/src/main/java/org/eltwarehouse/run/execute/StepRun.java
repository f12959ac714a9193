// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.reports.StepReports;
import org.eltwarehouse.run.event.RunEvent;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.TakeOver;
import org.eltwarehouse.store.plan.Recipe;
import org.eltwarehouse.store.storage.Location;

/** Makes one step: takes over what earlier runs have, computes the rest, publishes what passes, keeps evidence of what fails. */
final class StepRun {
    private static final Logger LOG = LogManager.getLogger(StepRun.class);

    private final StepSequence sequence;
    private final RunFolder folder;
    private final ManifestFile manifest;
    private final TakeOver takeOver;
    private final Map<Step, StepRecord> known;

    /**
     * @param known the records of the run so far; what a step found goes there even where it may not be published
     */
    StepRun(StepSequence sequence, TakeOver takeOver, Map<Step, StepRecord> known) {
        this.sequence = sequence;
        this.folder = sequence.folder();
        this.manifest = sequence.manifest();
        this.takeOver = takeOver;
        this.known = known;
    }

    /** All that decides the step's result, now that the steps before it are done. */
    Sha256 fingerprint(Step step) {
        return recipe(step).of(step);
    }

    void run(Step step) {
        Location log = Folders.create(folder.root().resolve("_logs")).resolve(step + ".jsonl");
        long started = System.nanoTime();
        try {
            PeakMemory.reset();
            manifest.stepStarted(step);
            sequence.events().tell(new RunEvent.StepStarted(step, now()));
            try (StepLog open = StepLog.open(log, sequence.level())) {
                logged(step, started);
            }
        } catch (RuntimeException | Error e) {
            WarehouseException error = Unexpected.asFault(e);
            attempt(error, () -> folder.keepEvidence(step, log));
            attempt(error, () -> manifest.stepFailed(step, error, millis(started)));
            sequence.events().tell(new RunEvent.StepFailed(step, Failure.of(error), millis(started), now()));
            throw error;
        }
    }

    /** What a failed step still does; where that fails too, the first error is the one to tell. */
    private static void attempt(WarehouseException error, Runnable rest) {
        try {
            rest.run();
        } catch (RuntimeException second) {
            error.addSuppressed(second);
        }
    }

    private void logged(Step step, long started) {
        LOG.info("{} started", step);
        try {
            Recipe recipe = recipe(step);
            Location stage = folder.stage(step);
            Optional<TakeOver.Whole> whole = takeOver.whole(step, recipe.of(step), stage);
            StepRecord record;
            Map<String, RunId> from;
            if (whole.isPresent()) {
                record = published(stage, whole.get().record());
                from = new TreeMap<>();
                record.parts()
                        .keySet()
                        .forEach(part -> from.put(part, whole.get().from()));
            } else {
                Taken taken = takeOver.parts(step, recipe.parts(step), stage);
                record = compute(step, recipe, taken, stage);
                from = taken.from();
            }
            long millis = millis(started);
            manifest.stepCommitted(step, record, millis, from);
            LOG.info("{} committed, {} rows, {} ms", step, record.rows(), millis);
            sequence.events()
                    .tell(new RunEvent.StepPublished(record, whole.map(TakeOver.Whole::from), from, millis, now()));
        } catch (RuntimeException | Error e) {
            WarehouseException error = Unexpected.asFaultIn(StepLog.place(step), e);
            LOG.error("{}", error.getMessage());
            Unexpected.trail(e).forEach(line -> LOG.error("{}", line));
            throw error;
        }
    }

    private StepRecord compute(Step step, Recipe recipe, Taken taken, Location stage) {
        Map<String, Fingerprint> parts = recipe.parts(step);
        StepContext context = new StepContext(
                folder.root(),
                folder.records(),
                stage,
                sequence.facts().order().raw(),
                sequence.facts().definitions().warehouse(),
                sequence.facts().order().parameters(),
                sequence.pseudonyms(),
                taken,
                recipe.of(step),
                parts,
                new StepProgress(sequence.events(), taken.from()));
        StepRecord record = sequence.drivers().of(step).run(context);
        known.put(step, record);
        // Reports are files of the step, listed in its commit record: no observer writes them.
        StepReports.write(record, stage);
        PublishingRules.require(record, sequence.facts().inputs());
        return published(stage, record);
    }

    private StepRecord published(Location stage, StepRecord record) {
        long started = System.nanoTime();
        StepRecord complete = folder.publish(stage, record);
        LOG.info(
                "{} published, {} files, {} ms",
                record.step(),
                complete.artifacts().size(),
                millis(started));
        return complete;
    }

    private Recipe recipe(Step step) {
        Set<Step> present = EnumSet.copyOf(sequence.facts().order().steps());
        present.addAll(folder.records().keySet());
        Optional<LocalDate> date = step == Step.BRONZE
                ? Optional.empty()
                : folder.record(Step.BRONZE).map(StepRecord::businessDate);
        return sequence.facts().recipe(present, date);
    }

    private Instant now() {
        return sequence.clock().instant();
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
