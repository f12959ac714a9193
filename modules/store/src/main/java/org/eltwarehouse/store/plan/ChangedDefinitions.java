// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.Cause;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.SnapshotNames;

/**
 * What of a warehouse means something else than it did in a run: formatting, comments and the case of keywords do not count.
 * To tell a person what to look at; what is reused is decided by whole fingerprints.
 */
public final class ChangedDefinitions {
    private final Meanings meanings;
    private final Map<Step, StepRecord> records;
    private final Set<TableName> changed = new TreeSet<>();

    private ChangedDefinitions(Warehouse warehouse, Map<Step, StepRecord> records) {
        this.meanings = new Meanings(warehouse);
        this.records = records;
    }

    /**
     * Tables and sources that the run made of another definition, or did not make.
     *
     * @param records the run's commit records
     */
    public static Set<TableName> since(Map<Step, StepRecord> records, Warehouse warehouse) {
        ChangedDefinitions comparison = new ChangedDefinitions(warehouse, records);
        warehouse.sources().forEach(comparison::compare);
        warehouse.allTables().forEach(comparison::compare);
        return comparison.changed;
    }

    private void compare(TableDefinition table) {
        table.table()
                .layer()
                .map(Layer::step)
                .ifPresent(step -> compare(
                        table.table(),
                        step,
                        table.table().toString(),
                        meanings.of(table).all()));
    }

    private void compare(SourceContract source) {
        List<String> files =
                Optional.ofNullable(records.get(Step.BRONZE)).map(StepRecord::sources).orElse(List.of()).stream()
                        .map(SourceRecord::source)
                        .toList();
        String name = SnapshotNames.of(files).get(source.file());
        compare(source.table(), Step.BRONZE, source.file(), meanings.promise(source) + name);
    }

    private void compare(TableName table, Step step, String part, String meaning) {
        String now =
                Fingerprint.of(part, Map.of(Cause.DEFINITION, meaning)).causes().get(Cause.DEFINITION);
        boolean same = Optional.ofNullable(records.get(step))
                .map(StepRecord::parts)
                .map(parts -> parts.get(part))
                .filter(then -> now.equals(then.causes().get(Cause.DEFINITION)))
                .isPresent();
        if (!same) {
            changed.add(table);
        }
    }
}
