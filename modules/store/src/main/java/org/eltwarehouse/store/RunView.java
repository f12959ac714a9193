// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * A run for reading, whoever wrote it: its commit records, its manifest, its documents and files. Only files inside its folder
 * are opened, whatever its records say, and documents only within bounds. Nothing is written.
 */
public final class RunView {
    private final Location root;
    private final RunId id;
    private final String verb;
    private Map<Step, StepRecord> records;

    private RunView(Location folder, String verb, Map<Step, StepRecord> records) {
        this.root = folder.absolute();
        this.id = RunId.of(root.name());
        this.verb = verb;
        this.records = records;
    }

    /**
     * Opens a run folder.
     *
     * @param verb what the reader wants of the run, such as {@code compare}; errors say it
     */
    public static RunView open(Location folder, String verb) {
        if (!Entry.isFolder(folder)) {
            throw Fault.USAGE.cannot(
                    verb + " " + folder, "there is no such run folder", "choose one below <artifacts>/runs");
        }
        return new RunView(folder, verb, null);
    }

    /** A run that is being written, of which only these steps are to be seen. */
    public static RunView of(Location folder, String verb, Map<Step, StepRecord> records) {
        Map<Step, StepRecord> seen = new EnumMap<>(Step.class);
        seen.putAll(records);
        return new RunView(folder, verb, Collections.unmodifiableMap(seen));
    }

    public RunId id() {
        return id;
    }

    /** The commit records of the published steps, in the order of steps; read once, when they are asked for. */
    public Map<Step, StepRecord> records() {
        if (records == null) {
            Map<Step, StepRecord> read = new EnumMap<>(Step.class);
            for (Step step : Step.values()) {
                String path = step.folder() + "/" + step.recordFile();
                if (Entry.leadsToFile(root.resolve(path))) {
                    Location file = file(path);
                    read.put(
                            step,
                            Documents.fromYaml(
                                    AtomicFile.read(file),
                                    StepRecord.class,
                                    file.toString(),
                                    StepRecord.NEWEST_FORMAT));
                }
            }
            records = Collections.unmodifiableMap(read);
        }
        return records;
    }

    /** What the run says of itself; empty where a start did not come to write it. */
    public Optional<RunManifest> manifest() {
        if (!Entry.leadsToFile(RunFolder.manifestFile(root))) {
            return Optional.empty();
        }
        Location file = file(RunFolder.MANIFEST);
        return Optional.of(
                Documents.fromJson(AtomicFile.read(file), RunManifest.class, file.toString(), RunManifest.FORMAT));
    }

    /** Names the pseudonymisation key; empty without a data policy. */
    public Optional<String> keyId() {
        return document("_meta/data_policy.json", DataPolicy.class).map(DataPolicy::keyId);
    }

    /** A JSON document of the run, if it is there. */
    public <T> Optional<T> document(String path, Class<T> type) {
        if (!Entry.leadsToFile(root.resolve(path))) {
            return Optional.empty();
        }
        Location file = file(path);
        return Optional.of(Documents.fromJson(AtomicFile.read(file), type, file.toString()));
    }

    /** The format that a JSON document of the run says it has, if it is there and says one. */
    public OptionalLong format(String path) {
        if (!Entry.leadsToFile(root.resolve(path))) {
            return OptionalLong.empty();
        }
        Location file = file(path);
        return Documents.format(AtomicFile.read(file), file.toString());
    }

    /** A file named by a record; fails when there is none of that name inside the run folder. */
    public Location file(String path) {
        try {
            Location file = root.resolve(path).normalized();
            if (file.isIn(root) && Entry.leadsToFile(file) && followed(file).isIn(followed(root))) {
                return file;
            }
        } catch (IllegalArgumentException e) {
            throw notThere(path, e);
        } catch (IOException e) {
            throw DiskFault.cannot("read", root, e);
        }
        throw notThere(path, null);
    }

    private static Location followed(Location place) throws IOException {
        return place.storage().followed(place);
    }

    private WarehouseException notThere(String path, Exception cause) {
        return Fault.DATA.cannot(
                verb + " run " + id,
                "its records name the file '" + path.replaceAll("[^\\x20-\\x7E]", "?")
                        + "', which is not in its folder",
                "make the run again",
                cause);
    }
}
