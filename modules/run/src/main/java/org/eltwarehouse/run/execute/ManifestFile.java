// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.reports.SummaryWriter;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.storage.Location;

/** Keeps {@code run_manifest.json} up to date while a run goes on; times are whole milliseconds in UTC. */
final class ManifestFile {
    static final String POLICY = "_meta/data_policy.json";

    private final RunFolder run;
    private final Clock clock;
    private final StartFacts facts;
    private final Instant started;
    private final Sha256 startKey;
    private final Map<String, String> parameters;
    private final Map<String, String> versions;
    private final Map<Step, StepEntry> entries = new EnumMap<>(Step.class);
    private RunManifest manifest;

    /** Continues the manifest of an earlier start of the same run, if there was one. */
    ManifestFile(
            RunFolder run, Clock clock, StartFacts facts, Optional<RunManifest> before, Map<String, String> versions) {
        this.run = run;
        this.clock = clock;
        this.facts = facts;
        this.started = before.map(RunManifest::started).orElseGet(this::now);
        this.startKey = facts.confirmedKey().orElse(null);
        this.parameters = facts.parameters();
        this.versions = versions;
        before.ifPresent(known -> known.steps().forEach(entry -> entries.put(entry.step(), entry)));
        write();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    RunManifest manifest() {
        return manifest;
    }

    /** Adds the run's "today", which bronze may find only in the data. */
    void learn(LocalDate businessDate) {
        parameters.put(RunManifest.BUSINESS_DATE, businessDate.toString());
    }

    void stepStarted(Step step) {
        put(StepEntry.running(step, now()));
    }

    /** Tells of a published step, and which of its parts came from which run. */
    void stepCommitted(Step step, StepRecord record, long millis, Map<String, RunId> from) {
        List<Artifact> artifacts = new ArrayList<>(record.artifacts());
        artifacts.add(run.recordArtifact(step));
        put(entries.get(step).completed(now(), millis, PeakMemory.bytes(), record, from, artifacts));
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
        put(entries.get(step).failed(now(), millis, PeakMemory.bytes(), Failure.of(error)));
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
        Instant finished = now();
        Failure failure = error == null ? null : Failure.of(error);
        SummaryWriter.write(manifest(status, finished, List.of(), failure), records, run.root());
        manifest = manifest(status, finished, run.artifacts(documents()), failure);
        run.write(manifest);
    }

    /** What belongs to the run as a whole. */
    private List<Location> documents() {
        List<Location> documents = new ArrayList<>(List.of(run.root().resolve(POLICY)));
        SummaryWriter.files(run.root()).forEach(documents::add);
        for (Step step : Step.values()) {
            documents.add(run.root().resolve(StepLog.place(step)));
        }
        documents.removeIf(file -> !Entry.isFile(file));
        return documents;
    }

    private void put(StepEntry entry) {
        entries.put(entry.step(), entry);
        write();
    }

    private void write() {
        manifest = manifest(Status.RUNNING, null, List.of(), null);
        run.write(manifest);
    }

    private RunManifest manifest(Status status, Instant finished, List<Artifact> documents, Failure failure) {
        return new RunManifest(
                RunManifest.FORMAT,
                run.id(),
                status,
                started,
                finished,
                facts.settings().seed(),
                parameters,
                facts.inputs().fingerprint(),
                startKey,
                facts.inputs().files(),
                List.copyOf(entries.values()),
                documents,
                versions,
                System.getProperty("warehouse.revision", "unknown"),
                failure);
    }
}
