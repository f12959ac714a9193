// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.storage.Location;

/**
 * The tables of a trial run, each read once.
 *
 * @param run the run folder
 * @param records of the steps that ran
 */
public record TrialTables(
        Location run, Warehouse warehouse, Map<Step, StepRecord> records, Map<TableName, Optional<TrialCells>> read) {

    public static TrialTables of(Location run, Warehouse warehouse, Map<Step, StepRecord> records) {
        return new TrialTables(run, warehouse, Map.copyOf(records), new ConcurrentHashMap<>());
    }

    /** The record of a table that was made. */
    Optional<TableRecord> record(TableName table) {
        return records.values().stream()
                .flatMap(step -> step.table(table).stream())
                .findFirst();
    }

    /** The cells of a source or a table, where the run has it. */
    Optional<TrialCells> cells(TableName table) {
        return read.computeIfAbsent(
                table,
                name -> name.isIn(Layer.BRONZE)
                        ? Optional.ofNullable(records.get(Step.BRONZE))
                                .flatMap(bronze -> bronze.source(name))
                                .map(source -> TrialCells.ofSource(run, warehouse.source(name), source))
                        : record(name).map(record -> TrialCells.ofTable(run, record)));
    }
}
