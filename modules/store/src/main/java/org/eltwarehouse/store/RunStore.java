// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** All runs below one artifacts folder: {@code <artifacts>/runs/<run_id>/}. */
public record RunStore(Location artifacts) {

    /** Opens a run for writing, creating its folder; holds its lock until the folder is closed. */
    public RunFolder open(RunId id) {
        requireWritable();
        Location root = Folders.create(folder(id));
        return new RunFolder(id, root, RunLock.take(id, root));
    }

    /** Makes the folder of a new run; false where there is one of its name already, also one that another start makes just now. */
    public boolean claim(RunId id) {
        requireWritable();
        try {
            return folder(id).storage().createFolder(folder(id));
        } catch (IOException e) {
            throw DiskFault.cannot("create", folder(id), e);
        }
    }

    /** Every run there is, ordered by name; what has no name of a run is none. */
    public List<RunId> ids() {
        if (!Entry.isFolder(runs())) {
            return List.of();
        }
        return Folders.entries(runs()).stream()
                .filter(entry -> RunId.isOne(entry.name()) && Entry.isFolder(entry))
                .map(entry -> RunId.of(entry.name()))
                .toList();
    }

    /** The manifest of a run, if there is one. */
    public Optional<RunManifest> manifest(RunId id) {
        return RunFolder.manifest(folder(id));
    }

    /**
     * A run for reading, if there is a folder of that name.
     *
     * @param verb what the reader wants of it; errors say it
     */
    public Optional<RunView> view(RunId id, String verb) {
        return Entry.isFolder(folder(id)) ? Optional.of(RunView.open(folder(id), verb)) : Optional.empty();
    }

    /** The commit record of a run's step, if it is published. */
    public Optional<StepRecord> record(RunId id, Step step) {
        return RunFolder.record(folder(id), step);
    }

    /** Whether a commit record of a run's step is there, readable or not. */
    public boolean holds(RunId id, Step step) {
        return Entry.isFile(folder(id).resolve(step.folder()).resolve(step.recordFile()));
    }

    /** Whether the hint names this run as the newest completed one. */
    public boolean pointsTo(RunId id) {
        return hint().filter(latest -> latest.runId().equals(id)).isPresent();
    }

    /** The newest completed run, as far as the hint knows. */
    public Optional<LatestRun> latest() {
        return Entry.isFile(latestFile())
                ? Optional.of(Documents.fromJson(
                        AtomicFile.read(latestFile()),
                        LatestRun.class,
                        latestFile().toString(),
                        LatestRun.FORMAT))
                : Optional.empty();
    }

    /** Names a completed run as the newest. */
    public void pointTo(RunManifest completed) {
        AtomicFile.writeShared(
                latestFile(), Documents.json(new LatestRun(LatestRun.FORMAT, completed.runId(), completed.finished())));
    }

    /** Names a completed run as the newest unless a newer one is named: its process may have died before it could do so. */
    public void pointToUnlessNewer(RunManifest completed) {
        if (hint().filter(latest -> !latest.finished().isBefore(completed.finished()))
                .isEmpty()) {
            pointTo(completed);
        }
    }

    /** The newest completed run; none where the hint cannot be read: the next completed run writes it anew. */
    Optional<LatestRun> hint() {
        try {
            return latest();
        } catch (WarehouseException e) {
            return Optional.empty();
        }
    }

    /** Stops naming this run as the newest, before it is written again: the newest other completed one takes its place. */
    public void pointAwayFrom(RunId id, EarlierRuns others) {
        if (pointsTo(id)) {
            others.newestCompleted().ifPresentOrElse(this::pointTo, () -> Folders.remove(latestFile()));
        }
    }

    /** Where a run stands, or would. */
    public Location folder(RunId id) {
        return runs().resolve(id.value());
    }

    /** The folder that holds the runs. */
    public Location runs() {
        return artifacts.resolve("runs");
    }

    private Location latestFile() {
        return runs().resolve("latest.json");
    }

    private void requireWritable() {
        Folders.create(runs());
        try {
            runs().storage().createTemporary(runs(), ".write", ".probe").delete();
        } catch (IOException e) {
            if (DiskFault.isDenied(e)) {
                throw Fault.PLATFORM.cannot(
                        "write to " + artifacts,
                        "the artifacts folder is not writable",
                        "choose another with --artifacts or change its permissions",
                        e);
            }
            throw DiskFault.cannot("write to", runs(), e);
        }
    }
}
