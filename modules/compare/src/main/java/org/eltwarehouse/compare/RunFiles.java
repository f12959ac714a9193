package org.eltwarehouse.compare;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** A run folder for reading. Only files inside it are opened, whatever its records say. */
final class RunFiles {
    private final Location root;
    private final RunId id;
    private final Map<Step, StepRecord> records = new EnumMap<>(Step.class);

    private RunFiles(Location root) {
        this.root = root;
        this.id = RunId.of(root.name());
    }

    static RunFiles open(Location folder) {
        if (!Entry.isFolder(folder)) {
            throw Fault.USAGE.cannot(
                    "compare " + folder, "there is no such run folder", "choose one below <artifacts>/runs");
        }
        RunFiles run = new RunFiles(folder.absolute());
        for (Step step : Step.values()) {
            run.readRecord(step);
        }
        if (run.records.isEmpty()) {
            throw Fault.USAGE.cannot("compare run " + run.id, "it has no published step", "choose another run");
        }
        return run;
    }

    RunId id() {
        return id;
    }

    /** The commit records of all published steps. */
    Map<Step, StepRecord> records() {
        return records;
    }

    /** Names the pseudonymisation key; empty without a data policy. */
    Optional<String> keyId() {
        return document("_meta/data_policy.json", DataPolicy.class).map(DataPolicy::keyId);
    }

    /** A JSON document of the run, if it is there. */
    <T> Optional<T> document(String path, Class<T> type) {
        if (!Entry.leadsToFile(root.resolve(path))) {
            return Optional.empty();
        }
        Location file = file(path);
        return Optional.of(Documents.fromJson(AtomicFile.read(file), type, file.toString()));
    }

    /** A file named by a record; fails when there is none of that name inside the run folder. */
    Location file(String path) {
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
                "compare run " + id,
                "its records name the file '" + path.replaceAll("[^\\x20-\\x7E]", "?")
                        + "', which is not in its folder",
                "make the run again",
                cause);
    }

    private void readRecord(Step step) {
        String path = step.folder() + "/" + step.recordFile();
        if (!Entry.leadsToFile(root.resolve(path))) {
            return;
        }
        Location file = file(path);
        records.put(
                step, Documents.fromYaml(AtomicFile.read(file), StepRecord.class, file.toString(), StepRecord.FORMAT));
    }
}
