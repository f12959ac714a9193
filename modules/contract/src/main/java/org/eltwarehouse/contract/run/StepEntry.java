package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;

/**
 * A step as the manifest tells it.
 *
 * @param millis wall time
 * @param peakMemoryBytes highest use of the Java heap and of off-heap pools seen during the step
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
        List<Artifact> artifacts,
        Failure failure) {
    public StepEntry {
        artifacts = artifacts == null ? List.of() : List.copyOf(artifacts);
    }
}
