package org.eltwarehouse.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.RunFolder;

/** Keeps {@code run_manifest.json} up to date while a run goes on; times are whole milliseconds in UTC. */
final class ManifestFile {
    private final RunFolder run;
    private final Clock clock;
    private final Map<Step, StepEntry> entries = new EnumMap<>(Step.class);
    private RunManifest manifest;

    /** Continues the manifest of an earlier start of the same run, if there was one. */
    ManifestFile(
            RunFolder run,
            Clock clock,
            long seed,
            Map<String, String> parameters,
            Sha256 inputFingerprint,
            List<Artifact> inputs,
            Map<String, String> versions) {
        this.run = run;
        this.clock = clock;
        Instant started = run.manifest().map(RunManifest::started).orElseGet(this::now);
        run.manifest().ifPresent(before -> before.steps().forEach(entry -> entries.put(entry.step(), entry)));
        this.manifest = new RunManifest(
                RunManifest.FORMAT,
                run.id(),
                Status.RUNNING,
                started,
                null,
                seed,
                parameters,
                inputFingerprint,
                inputs,
                List.copyOf(entries.values()),
                versions,
                System.getProperty("warehouse.revision", "unknown"),
                null);
        write(Status.RUNNING, null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    RunManifest manifest() {
        return manifest;
    }

    /** Adds what is known only later, such as the business date. */
    void learn(String parameter, String value) {
        Map<String, String> parameters = new TreeMap<>(manifest.parameters());
        parameters.put(parameter, value);
        manifest = with(manifest.status(), manifest.finished(), parameters, manifest.failure());
    }

    void stepStarted(Step step) {
        put(new StepEntry(step, Status.RUNNING, now(), null, 0, 0, 0, null, List.of(), null));
    }

    void stepCommitted(Step step, StepRecord record, long millis) {
        List<Artifact> artifacts = new ArrayList<>(record.artifacts());
        artifacts.add(run.recordArtifact(step));
        Instant started = entries.get(step).started();
        put(new StepEntry(
                step,
                Status.COMPLETED,
                started,
                now(),
                millis,
                record.rows(),
                PeakMemory.bytes(),
                record.fingerprint(),
                artifacts,
                null));
    }

    /** Folds in a step that an earlier start committed, where that start did not live to say so. */
    void stepTaken(Step step, StepRecord record) {
        StepEntry entry = entries.get(step);
        if (entry == null || entry.status() != Status.COMPLETED) {
            stepStarted(step);
            stepCommitted(step, record, 0);
        }
    }

    void stepFailed(Step step, WarehouseException error, long millis) {
        Instant started = entries.get(step).started();
        put(new StepEntry(
                step,
                Status.FAILED,
                started,
                now(),
                millis,
                0,
                PeakMemory.bytes(),
                null,
                List.of(),
                Failure.of(error)));
    }

    /** Forgets steps that were taken back. */
    void withdraw(Step step) {
        entries.remove(step);
        write(manifest.status(), manifest.failure());
    }

    void completed() {
        write(Status.COMPLETED, null);
    }

    void failed(WarehouseException error) {
        write(Status.FAILED, Failure.of(error));
    }

    private void put(StepEntry entry) {
        entries.put(entry.step(), entry);
        write(manifest.status(), manifest.failure());
    }

    private void write(Status status, Failure failure) {
        Instant finished = status == Status.RUNNING ? null : now();
        manifest = with(status, finished, manifest.parameters(), failure);
        run.write("_meta/run_manifest.json", Documents.json(manifest));
    }

    private RunManifest with(Status status, Instant finished, Map<String, String> parameters, Failure failure) {
        return new RunManifest(
                manifest.format(),
                manifest.runId(),
                status,
                manifest.started(),
                finished,
                manifest.seed(),
                parameters,
                manifest.inputFingerprint(),
                manifest.inputs(),
                List.copyOf(entries.values()),
                manifest.versions(),
                manifest.gitRevision(),
                failure);
    }
}
