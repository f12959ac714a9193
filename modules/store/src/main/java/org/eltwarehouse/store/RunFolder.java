package org.eltwarehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
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

/**
 * One run's folder. A step is staged beside its place, moved in with one rename and made true by its commit record,
 * which is written last: no record, no step.
 */
public final class RunFolder implements Closeable {
    private final RunId id;
    private final Path root;
    private final RunLock lock;

    RunFolder(RunId id, Path root, RunLock lock) {
        this.id = id;
        this.root = root;
        this.lock = lock;
    }

    public RunId id() {
        return id;
    }

    public Path root() {
        return root;
    }

    /** Where a committed step stands. */
    public Path folder(Step step) {
        return root.resolve(step.folder());
    }

    /** The commit record of a step, if it is published. */
    public Optional<StepRecord> record(Step step) {
        Path file = recordFile(step);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        StepRecord record = Documents.fromYaml(AtomicFile.read(file), StepRecord.class, file.toString());
        if (record.format() > StepRecord.FORMAT) {
            throw Fault.USAGE.cannot(
                    "read " + file,
                    "its format " + record.format() + " is newer than " + StepRecord.FORMAT,
                    "use the version that wrote it");
        }
        return Optional.of(record);
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
    public Path stage(Step step) {
        Path stage = root.resolve(".staging").resolve(step.folder());
        Folders.remove(stage);
        return Folders.create(stage);
    }

    /** Publishes a staged step: lists and hashes its files, moves them in, writes the commit record; older evidence of failure goes. */
    public StepRecord publish(Path stage, StepRecord record) {
        List<Artifact> files = new ArrayList<>();
        for (Artifact file : Checksums.below(stage, stage)) {
            files.add(new Artifact(record.step().folder() + "/" + file.path(), file.bytes(), file.sha256()));
        }
        StepRecord complete = record.withArtifacts(files);
        Path place = folder(record.step());
        Folders.remove(place);
        move(stage, place);
        Folders.remove(root.resolve(".staging"));
        AtomicFile.write(recordFile(record.step()), Documents.yaml(complete));
        Folders.remove(evidence(record.step()));
        return complete;
    }

    /** Keeps what a failed step left as evidence, in {@code _failed/<step>}; nothing of it is published. */
    public void keepEvidence(Step step) {
        Path stage = root.resolve(".staging").resolve(step.folder());
        Path evidence = evidence(step);
        Folders.remove(evidence);
        if (Files.isDirectory(stage)) {
            Folders.create(evidence.getParent());
            move(stage, evidence);
        }
        Folders.remove(root.resolve(".staging"));
    }

    /** Takes a step back: the record first, so that a crash in between leaves no step without files. */
    public void withdraw(Step step) {
        try {
            Files.deleteIfExists(recordFile(step));
        } catch (IOException e) {
            throw DiskFault.cannot("remove", recordFile(step), e);
        }
        Folders.remove(folder(step));
    }

    /** The commit record's own file as an artifact. */
    public Artifact recordArtifact(Step step) {
        return Checksums.artifact(recordFile(step), root);
    }

    /** The manifest of an earlier start of this run, if there was one. */
    public Optional<RunManifest> manifest() {
        return manifest(root);
    }

    static Optional<RunManifest> manifest(Path root) {
        Path file = root.resolve("_meta/run_manifest.json");
        return Files.isRegularFile(file)
                ? Optional.of(Documents.fromJson(AtomicFile.read(file), RunManifest.class, file.toString()))
                : Optional.empty();
    }

    /** Writes a document of the run as a whole, such as {@code _meta/run_manifest.json}. */
    public void write(String path, String content) {
        AtomicFile.write(root.resolve(path), content);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw DiskFault.cannot("unlock", root, e);
        }
    }

    private Path evidence(Step step) {
        return root.resolve("_failed").resolve(step.toString());
    }

    private Path recordFile(Step step) {
        return folder(step).resolve(step.recordFile());
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskFault.cannot("move into place", to, e);
        }
    }
}
