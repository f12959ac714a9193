// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * Takes over from earlier runs what has the same fingerprint. While files are taken, nobody writes or removes that run;
 * files that are not as they were published are told of and not taken.
 */
public final class TakeOver {
    private final RunFolder run;
    private final EarlierRuns earlier;

    public TakeOver(RunFolder run, EarlierRuns earlier) {
        this.run = run;
        this.earlier = earlier;
    }

    /** A whole step as it was published. */
    public record Whole(RunId from, StepRecord record) {}

    /** Takes the step as a whole into the stage, from the newest run that has it. */
    public Optional<Whole> whole(Step step, Sha256 fingerprint, Location stage) {
        for (RunManifest manifest : having(step)) {
            if (fingerprint.equals(entry(manifest, step).fingerprint())) {
                Optional<StepRecord> record = held(
                        manifest,
                        step,
                        stage,
                        found -> found.fingerprint().equals(fingerprint) ? found.artifacts() : List.of());
                if (record.isPresent()) {
                    return Optional.of(new Whole(manifest.runId(), record.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Takes the parts of a step that have the wanted fingerprints, each from the newest run that has it. */
    public Taken parts(Step step, Map<String, Fingerprint> wanted, Location stage) {
        Map<String, Fingerprint> missing = new TreeMap<>(wanted);
        Taken taken = Taken.NOTHING;
        for (RunManifest manifest : having(step)) {
            List<String> same = missing.keySet().stream()
                    .filter(part -> same(
                            missing.get(part), entry(manifest, step).parts().get(part)))
                    .toList();
            if (!same.isEmpty()) {
                Map<String, StepRecord> records = new LinkedHashMap<>();
                for (String part : same) {
                    held(
                                    manifest,
                                    step,
                                    stage,
                                    found -> same(
                                                    missing.get(part),
                                                    found.parts().get(part))
                                            ? found.filesOf(part)
                                            : List.of())
                            .ifPresent(record -> records.put(part, record));
                }
                taken = taken.with(records, manifest.runId());
                missing.keySet().removeAll(records.keySet());
            }
        }
        return taken;
    }

    private static boolean same(Fingerprint wanted, Fingerprint found) {
        return found != null && found.value().equals(wanted.value());
    }

    private List<RunManifest> having(Step step) {
        return earlier.newestFirst().stream()
                .filter(manifest -> manifest.completed(step).isPresent())
                .toList();
    }

    private static StepEntry entry(RunManifest manifest, Step step) {
        return manifest.step(step).orElseThrow();
    }

    /** Which of a record's files to take; none means that the record does not say what the manifest says. */
    private interface Choice {
        List<Artifact> of(StepRecord record);
    }

    private Optional<StepRecord> held(RunManifest manifest, Step step, Location stage, Choice choice) {
        RunId id = manifest.runId();
        Location root = earlier.store().folder(id);
        try (RunLock reading = RunLock.share(root).orElse(null)) {
            Optional<StepRecord> record = reading == null ? Optional.empty() : record(id, step);
            List<Artifact> files = record.map(choice::of).orElse(List.of());
            List<Artifact> checked = new ArrayList<>(files);
            entry(manifest, step).recordArtifact().ifPresent(checked::add);
            List<Damage> damages = Damage.of(root, checked);
            if (!damages.isEmpty()) {
                earlier.tell("Not taken over from run " + id + ": " + Damage.words(damages));
            }
            if (files.isEmpty() || !damages.isEmpty()) {
                return Optional.empty();
            }
            files.forEach(file -> run.take(root, file, stage));
            return record;
        } catch (IOException e) {
            throw DiskFault.cannot("unlock", root, e);
        }
    }

    private Optional<StepRecord> record(RunId id, Step step) {
        try {
            return earlier.store().record(id, step);
        } catch (WarehouseException e) {
            earlier.tell("Not taken over from run " + id + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
