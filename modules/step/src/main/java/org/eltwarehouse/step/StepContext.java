// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.NotApplicable;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.store.storage.Location;

/**
 * Everything a step needs, and nothing else.
 *
 * @param runFolder of the run; read-only for the step
 * @param records of the steps published so far
 * @param stage the step's own folder; {@code data/}, {@code _meta/} and so on go below it
 * @param raw the folder with the exported files; bronze only
 * @param taken parts of the step that earlier runs have made already; their files lie in the stage
 * @param fingerprint of all that decides the step's result
 * @param parts the same for each part, by name
 */
public record StepContext(
        Location runFolder,
        Map<Step, StepRecord> records,
        Location stage,
        Location raw,
        Warehouse warehouse,
        RunParameters parameters,
        Pseudonyms pseudonyms,
        Taken taken,
        Sha256 fingerprint,
        Map<String, Fingerprint> parts,
        Progress progress) {
    /** The warehouse's version, part of every fingerprint and commit record. */
    public static final String ENGINE = WarehouseVersion.read();

    public StepContext {
        Objects.requireNonNull(stage, "stage is null");
        records = Map.copyOf(records);
    }

    /** The record of an earlier step. */
    public StepRecord record(Step step) {
        StepRecord record = records.get(step);
        if (record == null) {
            throw Fault.USAGE.cannot(
                    "read the results of " + step, "it has not run in this run", "start with --from " + step);
        }
        return record;
    }

    /** The run's "today": the parameter, or the latest date that bronze found in the data. */
    public LocalDate businessDate() {
        return record(Step.BRONZE).businessDate();
    }

    /** What every step is told that writes tables. */
    public StepSettings settings() {
        return StepSettings.on(businessDate()).withFormat(parameters.format().toString());
    }

    /** The record that this step returns. */
    public StepRecord finished(
            Step step, StepSettings told, List<SourceRecord> sources, List<TableRecord> tables, List<String> notices) {
        return record(step, told, sources, tables, Optional.empty(), notices);
    }

    /** The record that this step returns where the warehouse has no use for it. */
    public StepRecord notApplicable(Step step, String reason) {
        NotApplicable state = new NotApplicable(reason);
        return record(step, settings(), List.of(), List.of(), Optional.of(state), List.of(state.notice()));
    }

    private StepRecord record(
            Step step,
            StepSettings told,
            List<SourceRecord> sources,
            List<TableRecord> tables,
            Optional<NotApplicable> notApplicable,
            List<String> notices) {
        Map<String, Origin> drafted = new TreeMap<>();
        warehouse.drafted().forEach((table, origin) -> {
            if (sources.stream().anyMatch(source -> table.equals(source.table()))
                    || tables.stream().anyMatch(record -> record.table().equals(table))) {
                drafted.put(table.toString(), origin);
            }
        });
        return new StepRecord(
                StepRecord.FORMAT,
                step,
                ENGINE,
                fingerprint,
                parts,
                told,
                sources,
                tables,
                notApplicable,
                notices,
                drafted,
                List.of());
    }
}
