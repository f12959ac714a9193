// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;

/**
 * A step as the manifest tells it.
 *
 * @param millis wall time
 * @param peakMemoryBytes highest use of the Java heap and of off-heap pools seen during the step
 * @param parts fingerprint of each source file, table or piece that the step is made of, by name
 * @param takenFrom for parts that were not computed but taken over, the run that they came from
 * @param artifacts published files with checksums, the commit record included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepEntry(
        Step step,
        Status status,
        Instant started,
        Instant finished,
        long millis,
        long rows,
        long peakMemoryBytes,
        Sha256 fingerprint,
        Map<String, Fingerprint> parts,
        Map<String, RunId> takenFrom,
        List<Artifact> artifacts,
        Failure failure) {
    public StepEntry {
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(parts));
        takenFrom = takenFrom == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(takenFrom));
        artifacts = artifacts == null ? List.of() : List.copyOf(artifacts);
    }

    /** A step that goes on. */
    public static StepEntry running(Step step, Instant started) {
        return new StepEntry(step, Status.RUNNING, started, null, 0, 0, 0, null, null, null, null, null);
    }

    /**
     * This step, published.
     *
     * @param from of parts that were taken over, the run that they came from
     * @param files that were published, the commit record included
     */
    public StepEntry completed(
            Instant end, long wall, long peak, StepRecord record, Map<String, RunId> from, List<Artifact> files) {
        return new StepEntry(
                step,
                Status.COMPLETED,
                started,
                end,
                wall,
                record.rows(),
                peak,
                record.fingerprint(),
                record.parts(),
                from,
                files,
                null);
    }

    /** This step, failed: it has published nothing. */
    public StepEntry failed(Instant end, long wall, long peak, Failure reason) {
        return new StepEntry(step, Status.FAILED, started, end, wall, 0, peak, null, null, null, null, reason);
    }

    /** The commit record's own file, where the manifest lists it. */
    public Optional<Artifact> recordArtifact() {
        String path = step.folder() + "/" + step.recordFile();
        return artifacts.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
