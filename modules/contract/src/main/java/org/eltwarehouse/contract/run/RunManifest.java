// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;

/**
 * What happened in a run, also when it failed. Folded from the steps; the commit records are the truth about results.
 *
 * @param startKey one checksum over all that the last start was given, definitions letter by letter; or null
 * @param inputs every raw file with size and checksum
 * @param documents files of the run as a whole, such as the data policy, the summary and the logs, once it has ended
 * @param versions of the warehouse, Spark, Scala and Java
 * @param gitRevision of the checkout that built the warehouse, or {@code unknown}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunManifest(
        int format,
        RunId runId,
        Status status,
        Instant started,
        Instant finished,
        long seed,
        Map<String, String> parameters,
        Sha256 inputFingerprint,
        Sha256 startKey,
        List<Artifact> inputs,
        List<StepEntry> steps,
        List<Artifact> documents,
        Map<String, String> versions,
        String gitRevision,
        Failure failure) {
    public static final int FORMAT = 1;
    /** The parameter that is the run's "today"; what the others say is for people. */
    public static final String BUSINESS_DATE = "business_date";

    public RunManifest {
        parameters = new TreeMap<>(parameters);
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        documents = documents == null ? List.of() : List.copyOf(documents);
        versions = new TreeMap<>(versions);
    }

    /** The run's "today", where it is known and can be read. */
    public Optional<LocalDate> businessDate() {
        try {
            return Optional.ofNullable(parameters.get(BUSINESS_DATE)).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            // A manifest that says so is no source of a date; the exports are.
            return Optional.empty();
        }
    }

    public Optional<StepEntry> step(Step step) {
        return steps.stream().filter(entry -> entry.step() == step).findFirst();
    }

    /** A step that the run has published. */
    public Optional<StepEntry> completed(Step step) {
        return step(step).filter(entry -> entry.status() == Status.COMPLETED);
    }
}
