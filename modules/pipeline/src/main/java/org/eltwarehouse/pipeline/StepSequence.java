package org.eltwarehouse.pipeline;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.session.Pseudonyms;
import org.eltwarehouse.reports.StepReports;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.StepVerification;

/** Runs steps in order inside one run folder: skips what is committed, publishes what passes, keeps evidence of what fails. */
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
        try {
            if (order.force()) {
                withdraw(order.from());
            }
            for (Step step : order.steps()) {
                Sha256 fingerprint = fingerprints.of(step, folder.records());
                if (committed(step, fingerprint)) {
                    console.say(step + " is committed already; taken as it is");
                } else {
                    runStep(step, fingerprint);
                }
                businessDate();
            }
            manifest.completed();
        } catch (RuntimeException | Error e) {
            manifest.failed(Unexpected.asFault(e));
            throw e;
        } finally {
            SummaryWriter.write(manifest.manifest(), folder.records(), folder.root());
        }
    }

    /** Takes back a step and everything that reads it. */
    private void withdraw(Step first) {
        Set<Step> stale = EnumSet.of(first);
        for (Step step : Step.values()) {
            if (step.inputs().stream().anyMatch(stale::contains)) {
                stale.add(step);
            }
        }
        stale.forEach(step -> {
            folder.withdraw(step);
            manifest.withdraw(step);
        });
    }

    private boolean committed(Step step, Sha256 fingerprint) {
        Optional<StepRecord> record = folder.record(step);
        if (record.isEmpty()) {
            return false;
        }
        if (!record.get().fingerprint().equals(fingerprint)) {
            throw Fault.USAGE.cannot(
                    "continue run " + folder.id(),
                    "its " + step + " was made from other inputs, definitions or parameters",
                    "choose a new run id, or pass --force to make it again");
        }
        List<String> damages = StepVerification.damages(folder, record.get());
        if (!damages.isEmpty()) {
            throw Fault.PLATFORM.cannot(
                    "continue run " + folder.id(),
                    String.join(", ", damages),
                    "pass --from " + step + " --force to make " + step + " and what follows again");
        }
        return true;
    }

    private void runStep(Step step, Sha256 fingerprint) {
        Path log = Folders.create(folder.root().resolve("_logs")).resolve(step + ".jsonl");
        try (StepLog ignored = StepLog.open(log, level)) {
            PeakMemory.reset();
            long started = System.nanoTime();
            manifest.stepStarted(step);
            LOG.info("{} started", step);
            try {
                StepRecord record = publish(step, fingerprint);
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

    private StepRecord publish(Step step, Sha256 fingerprint) {
        Path stage = folder.stage(step);
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
        StepReports.write(record, stage);
        requireChecks(record);
        return folder.publish(stage, record);
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
