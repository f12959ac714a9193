// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.store.storage.Location;

/** A store with small runs in it: each published its bronze from files whose content is their version. */
record StoredRuns(Path artifacts) {
    static final Sha256 NO_INPUTS = Sha256.of("inputs");

    RunStore store() {
        return new RunStore(Location.of(artifacts));
    }

    Path folder(String run) {
        return artifacts.resolve("runs").resolve(run);
    }

    /** Publishes bronze with these files, given by name and version, and says how the run ended. */
    RunManifest publish(String run, Status status, int second, Map<String, String> versions) {
        try (RunFolder folder = store().open(RunId.of(run))) {
            Location stage = folder.stage(Step.BRONZE);
            versions.forEach((name, version) -> write(stage.resolve("data/" + name), version));
            StepRecord record = folder.publish(stage, record(versions));
            List<Artifact> files = new ArrayList<>(record.artifacts());
            files.add(folder.recordArtifact(Step.BRONZE));
            Instant end = Instant.ofEpochSecond(second);
            StepEntry entry =
                    StepEntry.running(Step.BRONZE, Instant.EPOCH).completed(end, 1, 1, record, Map.of(), files);
            RunManifest manifest = manifest(run, status, second, List.of(entry));
            folder.write(manifest);
            return manifest;
        }
    }

    static RunManifest manifest(String run, Status status, int second, List<StepEntry> steps) {
        return new RunManifest(
                RunManifest.FORMAT,
                RunId.of(run),
                status,
                Instant.ofEpochSecond(second),
                Instant.ofEpochSecond(second),
                42,
                Map.of(),
                NO_INPUTS,
                null,
                List.of(),
                steps,
                List.of(),
                Map.of(),
                "unknown",
                null);
    }

    static Sha256 whole(Map<String, String> versions) {
        return Sha256.of(new TreeMap<>(versions).toString());
    }

    static Map<String, Fingerprint> parts(Map<String, String> versions) {
        Map<String, Fingerprint> parts = new TreeMap<>();
        versions.forEach(
                (name, version) -> parts.put("crm/" + name, new Fingerprint(Sha256.of(name + version), Map.of())));
        return parts;
    }

    private static StepRecord record(Map<String, String> versions) {
        List<SourceRecord> sources = versions.keySet().stream()
                .sorted()
                .map(name -> new SourceRecord(
                        "crm/" + name,
                        null,
                        "bronze/data/" + name,
                        1,
                        NO_INPUTS,
                        "UTF-8",
                        ",",
                        List.of(),
                        0,
                        0,
                        List.of(),
                        0,
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        return new StepRecord(
                StepRecord.FORMAT,
                Step.BRONZE,
                "1",
                whole(versions),
                parts(versions),
                StepSettings.NONE,
                sources,
                null,
                null,
                null);
    }

    private static void write(Location file, String text) {
        Folders.create(file.parent());
        try (OutputStream out = file.write()) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
