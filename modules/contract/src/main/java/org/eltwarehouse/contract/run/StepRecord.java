// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Origin;

/**
 * The commit record of a step: once it stands in the run folder, the step is published. It holds no time and no run id,
 * so that two runs over the same inputs write the same bytes.
 *
 * @param format version of this document
 * @param engine version of the warehouse that wrote it
 * @param fingerprint of inputs, definitions, parameters and engine
 * @param parts fingerprint of each source file, table or piece that the step is made of, by name
 * @param parameters what the step was told, in the order of their names
 * @param notApplicable why the step had nothing to do in its warehouse; left out where it had
 * @param notices what a reader must know: warnings, parts that are empty and why
 * @param drafted where those definitions of the step come from that agents drafted, by table; left out where none
 * @param artifacts every file of the step but this one, ordered by path
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepRecord(
        int format,
        Step step,
        String engine,
        Sha256 fingerprint,
        Map<String, Fingerprint> parts,
        StepSettings parameters,
        List<SourceRecord> sources,
        List<TableRecord> tables,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NotApplicable> notApplicable,

        List<String> notices,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Origin> drafted,

        List<Artifact> artifacts) {
    /** The format of a record that says nothing which the first version could not. */
    public static final int FORMAT = 1;
    /** The format of a record that says that its step is not applicable; the newest that can be read. */
    public static final int NEWEST_FORMAT = 2;

    public StepRecord {
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(parts));
        Objects.requireNonNull(parameters, "parameters is null");
        sources = sources == null ? List.of() : List.copyOf(sources);
        tables = tables == null ? List.of() : List.copyOf(tables);
        notices = notices == null ? List.of() : List.copyOf(notices);
        notApplicable = notApplicable == null ? Optional.empty() : notApplicable;
        if (format == FORMAT && notApplicable.isEmpty()) {
            notApplicable = NotApplicable.inNotices(notices);
        }
        format = notApplicable.isPresent() ? NEWEST_FORMAT : format;
        drafted = drafted == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(drafted));
        artifacts = artifacts == null ? List.of() : List.copyOf(artifacts);
    }

    /** The record of a step that had something to do, by definitions that people wrote. */
    public StepRecord(
            int format,
            Step step,
            String engine,
            Sha256 fingerprint,
            Map<String, Fingerprint> parts,
            StepSettings parameters,
            List<SourceRecord> sources,
            List<TableRecord> tables,
            List<String> notices,
            List<Artifact> artifacts) {
        this(
                format,
                step,
                engine,
                fingerprint,
                parts,
                parameters,
                sources,
                tables,
                Optional.empty(),
                notices,
                Map.of(),
                artifacts);
    }

    public StepRecord withArtifacts(List<Artifact> files) {
        return new StepRecord(
                format,
                step,
                engine,
                fingerprint,
                parts,
                parameters,
                sources,
                tables,
                notApplicable,
                notices,
                drafted,
                files);
    }

    public Optional<TableRecord> table(TableName name) {
        return tables.stream().filter(table -> table.table().equals(name)).findFirst();
    }

    public Optional<SourceRecord> source(TableName name) {
        return sources.stream().filter(source -> name.equals(source.table())).findFirst();
    }

    /**
     * The published files of a part: a source's snapshot, or a table with its quarantine; for a step that is one piece, all.
     * Reports speak of all parts and belong to none.
     */
    public List<Artifact> filesOf(String part) {
        if (part.equals(step.toString())) {
            return artifacts;
        }
        List<String> places = new ArrayList<>();
        sources.stream().filter(source -> source.source().equals(part)).forEach(source -> places.add(source.file()));
        tables.stream().filter(table -> table.table().toString().equals(part)).forEach(table -> {
            places.add(table.file());
            places.add(step.folder() + "/quarantine/" + table.table().name() + ".csv");
        });
        return artifacts.stream()
                .filter(file -> places.stream().anyMatch(file::isAt))
                .toList();
    }

    /** The run's "today", as the step was told or found it. */
    public LocalDate businessDate() {
        return parameters.businessDate();
    }

    /** Rows this step published: source records in bronze, table rows elsewhere. */
    public long rows() {
        return sources.stream().mapToLong(SourceRecord::rows).sum()
                + tables.stream().mapToLong(TableRecord::rows).sum();
    }
}
