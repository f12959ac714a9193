package org.eltwarehouse.pipeline;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.session.Pseudonyms;
import org.eltwarehouse.reports.StepReports;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.RunFolder;

/** Runs steps in order inside one run folder: takes what is committed, publishes what passes, keeps evidence of what fails. */
record StepSequence(
        RunOrder order,
        RunFolder folder,
        ManifestFile manifest,
        Drivers drivers,
        Warehouse warehouse,
        Pseudonyms pseudonyms,
        Fingerprints fingerprints,
        LazySpark spark,
        Console console,
        Level level) {
    private static final Logger LOG = LogManager.getLogger(StepSequence.class);

    void runSteps() {
        Map<Step, StepRecord> known = new EnumMap<>(folder.records());
        try {
            if (order.force()) {
                withdraw(order.from());
            }
            for (Step step : order.steps()) {
                Optional<StepRecord> committed = folder.record(step);
                boolean stale = committed.isPresent()
                        && !committed.get().fingerprint().equals(fingerprints.of(step, folder.records()));
                if (stale) {
                    // An input of it was made just now: what it was made from before is gone.
                    withdraw(step);
                }
                if (committed.isPresent() && !stale) {
                    manifest.stepTaken(step, committed.get());
                    console.say(step + " is committed already; taken as it is");
                } else {
                    runStep(step, known);
                }
                known.putAll(folder.records());
                businessDate();
            }
            manifest.completed();
            SummaryWriter.write(manifest.manifest(), known, folder.root());
        } catch (RuntimeException | Error e) {
            WarehouseException error = Unexpected.asFault(e);
            try {
                manifest.failed(error);
                SummaryWriter.write(manifest.manifest(), known, folder.root());
            } catch (RuntimeException second) {
                error.addSuppressed(second);
            }
            throw error;
        }
    }

    /** Takes back a step and everything that reads it. */
    private void withdraw(Step first) {
        CommittedSteps.withReaders(first).forEach(step -> {
            folder.withdraw(step);
            manifest.withdraw(step);
        });
    }

    private void runStep(Step step, Map<Step, StepRecord> known) {
        Path log = Folders.create(folder.root().resolve("_logs")).resolve(step + ".jsonl");
        try (StepLog open = StepLog.open(log, level)) {
            PeakMemory.reset();
            long started = System.nanoTime();
            manifest.stepStarted(step);
            LOG.info("{} started", step);
            try {
                StepRecord record = publish(step, known);
                manifest.stepCommitted(step, record, millis(started));
                console.stepFinished(step, record.rows(), millis(started));
                LOG.info("{} committed, {} rows, {} ms", step, record.rows(), millis(started));
            } catch (RuntimeException | Error e) {
                WarehouseException error = Unexpected.asFault(e);
                LOG.error("{}", error.getMessage());
                folder.keepEvidence(step);
                manifest.stepFailed(step, error, millis(started));
                throw error;
            }
        }
    }

    /** Runs and publishes a step; what it found is known to the summary even where it may not be published. */
    private StepRecord publish(Step step, Map<Step, StepRecord> known) {
        Path stage = folder.stage(step);
        Sha256 fingerprint = fingerprints.of(step, folder.records());
        StepContext context = new StepContext(
                Drivers.needsSpark(step) ? spark.session() : null,
                folder.root(),
                folder.records(),
                stage,
                order.raw(),
                warehouse,
                order.parameters(),
                pseudonyms,
                fingerprint,
                console);
        StepRecord record = drivers.of(step).run(context);
        known.put(step, record);
        StepReports.write(record, stage);
        requireUnchanged(record);
        requireChecks(record);
        return folder.publish(stage, record);
    }

    /** The snapshots must be of the bytes that the run was started for. */
    private void requireUnchanged(StepRecord record) {
        for (SourceRecord source : record.sources()) {
            boolean same = manifest.manifest().inputs().stream()
                    .anyMatch(input -> input.path().equals(source.source())
                            && input.sha256().equals(source.sha256()));
            if (!same) {
                throw Fault.DATA.cannot(
                        "take a snapshot of " + source.source(),
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

    private void businessDate() {
        Map<String, String> told =
                folder.record(Step.BRONZE).map(StepRecord::parameters).orElse(Map.of());
        if (told.containsKey("business_date")) {
            manifest.learn("business_date", told.get("business_date"));
        }
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
