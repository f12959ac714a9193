// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * One run's folder, held for writing. A step is staged beside its place, flushed, moved in with one rename and made true
 * by its commit record, which is written last: no record, no step.
 */
public final class RunFolder implements Closeable {
    static final String MANIFEST = "_meta/run_manifest.json";

    private final RunId id;
    private final Location root;
    private final RunLock lock;
    private final Map<Location, Artifact> taken = new HashMap<>();

    RunFolder(RunId id, Location root, RunLock lock) {
        this.id = id;
        this.root = root;
        this.lock = lock;
    }

    public RunId id() {
        return id;
    }

    public Location root() {
        return root;
    }

    /** Who held this run before and died without letting go, as a person would put it. */
    public Optional<String> deadHolder() {
        return lock.before().map(LockHolder::toString);
    }

    /** Where a committed step stands. */
    public Location folder(Step step) {
        return root.resolve(step.folder());
    }

    /** The commit record of a step, if it is published. */
    public Optional<StepRecord> record(Step step) {
        return record(root, step);
    }

    static Optional<StepRecord> record(Location root, Step step) {
        Location file = recordFile(root, step);
        return Entry.isFile(file)
                ? Optional.of(Documents.fromYaml(
                        AtomicFile.read(file), StepRecord.class, file.toString(), StepRecord.NEWEST_FORMAT))
                : Optional.empty();
    }

    /** The commit records of all published steps. */
    public Map<Step, StepRecord> records() {
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            record(step).ifPresent(record -> records.put(step, record));
        }
        return records;
    }

    /** An empty folder to write a step in; whatever an earlier attempt left there is gone. */
    public Location stage(Step step) {
        Location stage = root.resolve(".staging").resolve(step.folder());
        Folders.remove(stage);
        taken.clear();
        return Folders.create(stage);
    }

    /** Brings a published file of another run into the stage: as a hard link where the disk can, as a copy where not. */
    void take(Location from, Artifact file, Location stage) {
        Location to = stage.sibling(file.path()).normalized();
        if (!to.isIn(stage)) {
            throw Fault.PLATFORM.cannot(
                    "take over " + file.path() + " from " + from,
                    "it lies in no folder of the step",
                    "verify that run");
        }
        Folders.create(to.parent());
        try {
            from.storage().link(from.resolve(file.path()), to);
            taken.put(to, file);
        } catch (IOException | UnsupportedOperationException e) {
            copy(from.resolve(file.path()), to);
            if (!Checksums.of(to).equals(file.sha256())) {
                throw Fault.PLATFORM.cannot(
                        "take over " + file.path() + " from " + from,
                        "it changed while it was copied",
                        "verify that run");
            }
        }
    }

    /** Publishes a staged step: lists, hashes and flushes its files, moves them in, writes the commit record. Older evidence of failure goes. */
    public StepRecord publish(Location stage, StepRecord record) {
        List<Artifact> files = Folders.filesBelow(stage).parallelStream()
                .map(file -> settled(file, stage, record.step()))
                .toList();
        StepRecord complete = record.withArtifacts(files);
        Folders.create(stage.resolve("_meta"));
        Durable.folders(stage);
        Location place = folder(record.step());
        Folders.remove(place);
        move(stage, place);
        Folders.remove(root.resolve(".staging"));
        Durable.folder(root);
        AtomicFile.write(recordFile(root, record.step()), Documents.yaml(complete));
        removeEvidence(record.step());
        return complete;
    }

    /** A staged file as it will be listed. What was taken over has been flushed and hashed already. */
    private Artifact settled(Location file, Location stage, Step step) {
        Artifact known = taken.get(file);
        if (known != null) {
            return known;
        }
        Durable.file(file);
        Artifact staged = Checksums.artifact(file, stage);
        return new Artifact(step.folder() + "/" + staged.path(), staged.bytes(), staged.sha256());
    }

    /** Keeps what a failed step left as evidence, in {@code _failed/<step>}; nothing of it is published. */
    public void keepEvidence(Step step, Location log) {
        Location stage = root.resolve(".staging").resolve(step.folder());
        Location evidence = evidence(step);
        Folders.remove(evidence);
        Folders.create(evidence.parent());
        if (Entry.isFolder(stage)) {
            move(stage, evidence);
        }
        Folders.remove(root.resolve(".staging"));
        Folders.create(evidence);
        if (Entry.isFile(log)) {
            copy(log, evidence.resolve(log.name()));
        }
    }

    /** Removes what failed attempts of a step left, now that it is published. */
    public void removeEvidence(Step step) {
        Folders.remove(evidence(step));
    }

    /** Takes a step back: the record first, so that a crash in between leaves no step without files. */
    public void withdraw(Step step) {
        Location file = recordFile(root, step);
        try {
            if (Entry.exists(file)) {
                file.delete();
                Durable.folder(file.parent());
            }
        } catch (IOException e) {
            throw DiskFault.cannot("remove", file, e);
        }
        Folders.remove(folder(step));
    }

    /** The commit record's own file as an artifact. */
    public Artifact recordArtifact(Step step) {
        return Checksums.artifact(recordFile(root, step), root);
    }

    static Optional<RunManifest> manifest(Location root) {
        Location file = manifestFile(root);
        return Entry.isFile(file)
                ? Optional.of(Documents.fromJson(
                        AtomicFile.read(file), RunManifest.class, file.toString(), RunManifest.FORMAT))
                : Optional.empty();
    }

    static Location manifestFile(Location root) {
        return root.resolve(MANIFEST);
    }

    public void write(RunManifest manifest) {
        AtomicFile.write(manifestFile(root), Documents.json(manifest));
    }

    /** Writes a document of the run as a whole, such as {@code _meta/data_policy.json}. */
    public void write(String path, String content) {
        AtomicFile.write(root.resolve(path), content);
    }

    /** Files of the run as a whole as they stand now: documents and logs. */
    public List<Artifact> artifacts(List<Location> files) {
        return files.stream().map(file -> Checksums.artifact(file, root)).toList();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw DiskFault.cannot("unlock", root, e);
        }
    }

    private Location evidence(Step step) {
        return root.resolve("_failed").resolve(step.toString());
    }

    private static Location recordFile(Location root, Step step) {
        return root.resolve(step.folder()).resolve(step.recordFile());
    }

    private static void copy(Location from, Location to) {
        try {
            from.copyTo(to);
        } catch (IOException e) {
            throw DiskFault.cannot("copy", from, e);
        }
    }

    private static void move(Location from, Location to) {
        try {
            from.storage().publish(from, to);
        } catch (IOException e) {
            throw DiskFault.cannot("move into place", to, e);
        }
    }
}
