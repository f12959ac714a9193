package org.eltwarehouse.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.RunFolder;

/** Keeps {@code run_manifest.json} up to date while a run goes on; times are whole milliseconds in UTC. */
final class ManifestFile {
    static final String POLICY = "_meta/data_policy.json";

    private final RunFolder run;
    private final Clock clock;
    private final Map<Step, StepEntry> entries = new EnumMap<>(Step.class);
    private RunManifest manifest;

    /** Continues the manifest of an earlier start of the same run, if there was one. */
    ManifestFile(
            RunFolder run, Clock clock, RunStart start, Optional<RunManifest> before, Map<String, String> versions) {
        this.run = run;
        this.clock = clock;
        before.ifPresent(known -> known.steps().forEach(entry -> entries.put(entry.step(), entry)));
        this.manifest = new RunManifest(
                RunManifest.FORMAT,
                run.id(),
                Status.RUNNING,
                before.map(RunManifest::started).orElseGet(this::now),
                null,
                start.told().seed(),
                start.parameters(),
                start.inputFingerprint(),
                start.confirmedKey().orElse(null),
                start.inputs(),
                List.of(),
                List.of(),
                versions,
                System.getProperty("warehouse.revision", "unknown"),
                null);
        write();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    RunManifest manifest() {
        return manifest;
    }

    /** Adds what is known only later, such as the business date. */
    void learn(String parameter, String value) {
        Map<String, String> parameters = new TreeMap<>(manifest.parameters());
        parameters.put(parameter, value);
        manifest = manifest.withParameters(parameters);
    }

    void stepStarted(Step step) {
        put(new StepEntry(step, Status.RUNNING, now(), null, 0, 0, 0, null, null, null, null, null));
    }

    /** Tells of a published step, and which of its parts came from which run. */
    void stepCommitted(Step step, StepRecord record, long millis, Map<String, RunId> from) {
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
                record.parts(),
                from,
                artifacts,
                null));
    }

    /** Folds in a step that an earlier start committed, where that start did not live to say so. */
    void stepTaken(Step step, StepRecord record) {
        StepEntry entry = entries.get(step);
        if (entry == null || entry.status() != Status.COMPLETED) {
            stepStarted(step);
            stepCommitted(step, record, 0, Map.of());
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
                null,
                null,
                null,
                Failure.of(error)));
    }

    /** Forgets a step that was taken back. */
    void withdraw(Step step) {
        if (entries.remove(step) != null) {
            write();
        }
    }

    /**
     * Says how the run ended: the summary first, then the manifest that vouches for it.
     *
     * @param error why it failed, or null
     * @param records what the steps found, published or not
     */
    void end(Status status, WarehouseException error, Map<Step, StepRecord> records) {
        RunManifest ended = current().ended(status, now(), error == null ? null : Failure.of(error));
        SummaryWriter.write(ended, records, run.root());
        manifest = ended.withDocuments(run.artifacts(documents()));
        run.write(manifest);
    }

    /** What belongs to the run as a whole. */
    private List<Path> documents() {
        List<Path> documents = new ArrayList<>(List.of(run.root().resolve(POLICY)));
        SummaryWriter.files(run.root()).forEach(documents::add);
        for (Step step : Step.values()) {
            documents.add(run.root().resolve("_logs/" + step + ".jsonl"));
        }
        documents.removeIf(file -> !Entry.isFile(file));
        return documents;
    }

    private void put(StepEntry entry) {
        entries.put(entry.step(), entry);
        write();
    }

    private RunManifest current() {
        return manifest.withSteps(List.copyOf(entries.values()));
    }

    private void write() {
        manifest = current();
        run.write(manifest);
    }
}
