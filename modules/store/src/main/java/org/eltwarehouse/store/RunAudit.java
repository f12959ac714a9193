// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.Verification;
import org.eltwarehouse.store.storage.Location;

/** Reads all files of a run again and compares them with its manifest and commit records. Changes nothing. */
public final class RunAudit {
    private final RunId id;
    private final Location root;
    private final Map<String, Artifact> expected = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private RunAudit(RunId id, Location root) {
        this.id = id;
        this.root = root;
    }

    /** Verifies one run. */
    public static Verification of(RunStore store, RunId id) {
        Location root = store.folder(id);
        if (!Entry.isFolder(root)) {
            throw Fault.USAGE.cannot("verify run " + id, "there is no such run in " + store.artifacts(), "see runs");
        }
        RunAudit audit = new RunAudit(id, root);
        audit.expect();
        return audit.compare();
    }

    private void expect() {
        Optional<RunManifest> manifest = read(() -> RunFolder.manifest(root));
        manifest.ifPresentOrElse(this::expect, () -> problems.add("_meta/run_manifest.json is missing or unreadable"));
        for (Step step : Step.values()) {
            Optional<StepRecord> record = read(() -> RunFolder.record(root, step));
            record.ifPresent(found -> expect(found, manifest.flatMap(known -> known.step(step))));
        }
    }

    private void expect(RunManifest manifest) {
        if (!manifest.runId().equals(id)) {
            problems.add("the manifest is that of run " + manifest.runId());
        }
        if (manifest.status() != Status.COMPLETED) {
            problems.add("the run is not completed: its manifest says " + manifest.status());
        }
        manifest.documents().forEach(file -> expected.put(file.path(), file));
        for (StepEntry entry : manifest.steps()) {
            entry.artifacts().forEach(file -> expected.put(file.path(), file));
        }
    }

    /** A commit record is the truth about its step; where the manifest says something else, one of them is not what it was. */
    private void expect(StepRecord record, Optional<StepEntry> entry) {
        for (Artifact file : record.artifacts()) {
            Artifact known = expected.putIfAbsent(file.path(), file);
            if (known != null && !known.equals(file)) {
                problems.add(file.path() + " is another file in the manifest than in the record of " + record.step());
            }
        }
        if (entry.map(StepEntry::fingerprint)
                .filter(record.fingerprint()::equals)
                .isEmpty()) {
            problems.add("the manifest does not know the published step " + record.step());
        }
    }

    private Verification compare() {
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Damage damage : Damage.of(root, expected.values())) {
            switch (damage.kind()) {
                case MISSING -> missing.add(damage.path());
                case CHANGED -> changed.add(damage.path());
                case UNREADABLE -> problems.add(damage.toString());
            }
        }
        TreeSet<String> surplus = new TreeSet<>();
        Folders.filesBelow(root).forEach(file -> surplus.add(file.below(root)));
        surplus.removeAll(expected.keySet());
        surplus.removeIf(RunAudit::isNobodys);
        return new Verification(
                Verification.FORMAT,
                id,
                expected.size(),
                expected.values().stream().mapToLong(Artifact::bytes).sum(),
                missing,
                changed,
                List.copyOf(surplus),
                problems);
    }

    /** The manifest cannot list itself, the lock is no content, and evidence of failures is not published. */
    private static boolean isNobodys(String path) {
        return path.equals("_meta/run_manifest.json") || path.equals(".lock") || path.startsWith("_failed/");
    }

    /** A document that may be damaged. */
    private interface Reading<T> {
        Optional<T> read();
    }

    private <T> Optional<T> read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (WarehouseException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }
}
