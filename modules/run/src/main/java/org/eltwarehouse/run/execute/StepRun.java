package org.eltwarehouse.run.execute;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.reports.StepReports;
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
            try (StepLog open = StepLog.open(log, sequence.level())) {
                logged(step, started);
            }
        } catch (RuntimeException | Error e) {
            WarehouseException error = Unexpected.asFault(e);
            try {
                folder.keepEvidence(step, log);
                manifest.stepFailed(step, error, millis(started));
            } catch (RuntimeException second) {
                error.addSuppressed(second);
            }
            throw error;
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
                sequence.console().stepTaken(step, record.rows(), whole.get().from());
            } else {
                Taken taken = takeOver.parts(step, recipe.parts(step), stage);
                record = compute(step, recipe, taken, stage);
                from = taken.from();
                sequence.console().stepFinished(step, record.rows(), millis(started));
            }
            manifest.stepCommitted(step, record, millis(started), from);
            LOG.info("{} committed, {} rows, {} ms", step, record.rows(), millis(started));
        } catch (RuntimeException | Error e) {
            LOG.error("{}", Unexpected.asFault(e).getMessage());
            throw e;
        }
    }

    private StepRecord compute(Step step, Recipe recipe, Taken taken, Location stage) {
        Map<String, Fingerprint> parts = recipe.parts(step);
        StepContext context = new StepContext(
                folder.root(),
                folder.records(),
                stage,
                sequence.start().order().raw(),
                sequence.start().warehouse(),
                sequence.start().order().parameters(),
                sequence.pseudonyms(),
                taken,
                recipe.of(step),
                parts,
                sequence.console());
        StepRecord record = sequence.drivers().of(step).run(context);
        known.put(step, record);
        StepReports.write(record, stage);
        requireUnchanged(record);
        requireChecks(record);
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
        Set<Step> present = EnumSet.copyOf(sequence.start().order().steps());
        present.addAll(folder.records().keySet());
        Optional<LocalDate> date = step == Step.BRONZE
                ? Optional.empty()
                : folder.record(Step.BRONZE).map(StepRecord::businessDate);
        return sequence.start().recipe(present, date);
    }

    /** The snapshots must be of the bytes that the run was started for. */
    private void requireUnchanged(StepRecord record) {
        if (record.step() != Step.BRONZE) {
            return;
        }
        Map<String, Sha256> read = new TreeMap<>();
        record.sources().forEach(source -> read.put(source.source(), source.sha256()));
        Map<String, Sha256> given = new TreeMap<>();
        sequence.start().inputs().forEach(input -> given.put(input.path(), input.sha256()));
        Set<String> files = new TreeSet<>(read.keySet());
        files.addAll(given.keySet());
        for (String file : files) {
            if (!Objects.equals(read.get(file), given.get(file))) {
                throw Fault.DATA.cannot(
                        "take a snapshot of " + file,
                        "the file changed while it was read",
                        "start again when the export is complete");
            }
        }
    }

    private static void requireChecks(StepRecord record) {
        List<String> broken = record.tables().stream()
                .flatMap(table -> table.checks().stream()
                        .filter(check -> check.breaks())
                        .map(check -> table.table() + " " + check.check() + ": " + check.actual()))
                .toList();
        if (!broken.isEmpty()) {
            throw Fault.DATA.cannot(
                    "publish " + record.step(),
                    String.join("; ", broken),
                    "see the reports and quarantine under _failed/" + record.step() + " and correct the source");
        }
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
