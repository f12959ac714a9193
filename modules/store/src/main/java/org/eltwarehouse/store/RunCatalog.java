// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.contract.run.RunList;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunState;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.store.storage.DiskFault;

/** Lists the runs of a store as they stand, whatever their state. */
public final class RunCatalog {
    private RunCatalog() {}

    /** Every run, the newest first. */
    public static RunList of(RunStore store) {
        Optional<RunId> latest = store.hint().map(LatestRun::runId);
        List<RunList.Line> lines = new ArrayList<>();
        for (RunId id : store.ids()) {
            lines.add(line(store, id, latest.filter(id::equals).isPresent()));
        }
        lines.sort(
                Comparator.comparing(RunList.Line::started, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparing(line -> line.runId().value())
                        .reversed());
        return new RunList(RunList.FORMAT, lines);
    }

    private static RunList.Line line(RunStore store, RunId id, boolean latest) {
        try {
            return store.manifest(id)
                    .map(manifest -> line(store, manifest, id, latest))
                    .orElseGet(() -> unreadable(id, latest, "it has no manifest"));
        } catch (WarehouseException e) {
            return unreadable(id, latest, e.getMessage());
        }
    }

    private static RunList.Line line(RunStore store, RunManifest manifest, RunId id, boolean latest) {
        boolean interrupted = manifest.status() == Status.RUNNING && !isWritten(store, id);
        return new RunList.Line(
                id,
                interrupted ? RunState.INTERRUPTED : RunState.of(manifest.status()),
                latest,
                manifest.started(),
                manifest.finished(),
                manifest.steps().stream().mapToLong(StepEntry::rows).sum(),
                manifest.steps().stream().mapToLong(StepEntry::millis).sum(),
                Optional.ofNullable(manifest.failure()).map(Failure::message).orElse(null));
    }

    private static RunList.Line unreadable(RunId id, boolean latest, String problem) {
        return new RunList.Line(id, RunState.UNREADABLE, latest, null, null, 0, 0, problem);
    }

    /** Whether a process writes the run now. */
    static boolean isWritten(RunStore store, RunId id) {
        try (RunLock reading = RunLock.share(store.folder(id)).orElse(null)) {
            return reading == null;
        } catch (IOException e) {
            throw DiskFault.cannot("unlock", store.folder(id), e);
        }
    }
}
