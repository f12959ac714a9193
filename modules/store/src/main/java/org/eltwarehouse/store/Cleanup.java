// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.CleanupPlan;
import org.eltwarehouse.contract.run.RunList;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunState;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Removes old runs, whole runs only: none that is being written, none that an unfinished run took files from, never the newest completed one. */
public final class Cleanup {
    private static final String DOOMED = ".removed-";

    /** What a process leaves in the folder of the runs when it dies within a write; while it lives, it is there for moments. */
    private static final Pattern TORN = Pattern.compile("\\.latest\\.json\\..+\\.draft|\\.write.+\\.probe");

    private static final Duration LIFE_OF_A_WRITE = Duration.ofDays(1);

    private final RunStore store;
    private final int keep;
    private final Duration olderThan;
    private final Instant now;

    /**
     * @param keep how many completed runs stay, however old they are; at least one does
     * @param olderThan how old a run must be to be removed
     */
    public Cleanup(RunStore store, int keep, Duration olderThan, Instant now) {
        this.store = store;
        this.keep = Math.max(1, keep);
        this.olderThan = olderThan;
        this.now = now;
    }

    /** What would be removed and what stays, with the reason; changes nothing. */
    public CleanupPlan plan() {
        Map<RunId, RunId> needed = needed();
        List<CleanupPlan.Line> lines = new ArrayList<>();
        int completed = 0;
        for (RunList.Line run : RunCatalog.of(store).runs()) {
            boolean whole = run.status() == RunState.COMPLETED;
            completed += whole ? 1 : 0;
            // A run that is being written has no size yet.
            boolean inUse = RunCatalog.isWritten(store, run.runId());
            String reason = reasonToKeep(run, whole && completed <= keep, inUse, needed.get(run.runId()));
            long bytes = inUse ? 0 : bytes(store.folder(run.runId()));
            lines.add(new CleanupPlan.Line(run.runId(), run.status(), reason == null, reason, bytes));
        }
        return new CleanupPlan(CleanupPlan.FORMAT, lines);
    }

    private String reasonToKeep(RunList.Line run, boolean amongTheNewest, boolean inUse, RunId neededBy) {
        if (run.latest()) {
            return "latest completed run";
        } else if (amongTheNewest) {
            return "among the " + keep + " newest completed runs";
        } else if (inUse) {
            return "in use";
        } else if (neededBy != null) {
            return "run " + neededBy + " is not finished and took files from it";
        }
        return began(run).plus(olderThan).isAfter(now) ? "not older than " + olderThan.toDays() + " days" : null;
    }

    /** Removes what the plan says; a run that somebody uses meanwhile stays. Returns the runs that are gone. */
    public List<RunId> carryOut(CleanupPlan plan) {
        if (!Entry.isFolder(store.runs())) {
            return List.of();
        }
        try (RunLock alone = RunLock.alone(store.runs()).orElse(null)) {
            if (alone == null) {
                throw Fault.PLATFORM.cannot(
                        "remove runs",
                        "another cleanup is at work in " + store.runs(),
                        "start again when it has ended");
            }
            sweep();
            return plan.runs().stream()
                    .filter(line -> line.removed() && remove(line.runId()))
                    .map(CleanupPlan.Line::runId)
                    .toList();
        } catch (IOException e) {
            throw DiskFault.cannot("unlock", store.runs(), e);
        }
    }

    /** One rename takes the run out of sight, so that no half run is ever seen. */
    private boolean remove(RunId id) {
        Location root = store.folder(id);
        Location doomed = store.runs().resolve(DOOMED + id);
        try (RunLock alone = RunLock.alone(root).orElse(null)) {
            if (alone == null) {
                return false;
            }
            root.storage().publish(root, doomed);
        } catch (IOException e) {
            throw DiskFault.cannot("remove", root, e);
        }
        Durable.folder(store.runs());
        Folders.remove(doomed);
        return true;
    }

    /** Removes what interrupted cleanups and dead writers left. */
    private void sweep() {
        Folders.entries(store.runs()).stream().filter(this::isLeft).forEach(Folders::remove);
    }

    private boolean isLeft(Location entry) {
        String name = entry.name();
        return name.startsWith(DOOMED)
                || (TORN.matcher(name).matches()
                        && Entry.changed(entry).plus(LIFE_OF_A_WRITE).isBefore(now));
    }

    /** Runs that an unfinished run took files from, and by whom. */
    private Map<RunId, RunId> needed() {
        Map<RunId, RunId> needed = new HashMap<>();
        for (RunManifest manifest : new EarlierRuns(store, id -> true, notice -> {}).newestFirst()) {
            if (manifest.status() != Status.COMPLETED) {
                Set<RunId> sources = new HashSet<>();
                manifest.steps().forEach(step -> sources.addAll(step.takenFrom().values()));
                sources.forEach(source -> needed.put(source, manifest.runId()));
            }
        }
        return needed;
    }

    private Instant began(RunList.Line run) {
        if (run.started() != null) {
            return run.started();
        }
        return Entry.changed(store.folder(run.runId()));
    }

    private static long bytes(Location root) {
        long bytes = 0;
        for (Location file : Folders.filesBelow(root)) {
            bytes += Entry.size(file);
        }
        return bytes;
    }
}
