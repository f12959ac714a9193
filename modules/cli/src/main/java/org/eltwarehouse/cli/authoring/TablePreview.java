// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.cases.WrittenRows;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.step.Progress;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.RunView;
import org.eltwarehouse.store.plan.ChangedDefinitions;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.LocalStorage;
import org.eltwarehouse.store.storage.Location;

/**
 * One definition over the inputs that a run holds, made as a run makes it: through the gate, with rejects and duplicates taken
 * out, into a folder of its own that is removed at once. The run is only read.
 */
final class TablePreview {
    private final RunView run;
    private final Location folder;
    private final Map<Step, StepRecord> records;
    private final Warehouse warehouse;
    private final TableDefinition table;

    /**
     * A preview; fails where the run is damaged or lacks an input.
     *
     * @param folder of the run
     */
    TablePreview(RunView run, Location folder, Warehouse warehouse, TableDefinition table) {
        this.run = run;
        this.folder = folder;
        this.warehouse = warehouse;
        this.table = table;
        this.records = records();
        table.inputs().stream().filter(input -> warehouse.seed(input).isEmpty()).forEach(this::requireInput);
    }

    private Map<Step, StepRecord> records() {
        try {
            return run.records();
        } catch (WarehouseException e) {
            throw Fault.USAGE.cannot(
                    "preview " + table.table(),
                    "a commit record of run " + run.id() + " cannot be read",
                    "see the command verify, and choose another run with --run",
                    e);
        }
    }

    private void requireInput(TableName input) {
        Optional<String> file = file(input);
        if (file.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "preview " + table.table(),
                    "run " + run.id() + " does not hold " + input,
                    "choose a run that does with --run, or start one");
        }
        if (!isThere(file.get())) {
            throw Fault.USAGE.cannot(
                    "preview " + table.table(),
                    "the file of " + input + " is missing from run " + run.id(),
                    "see the command verify, and choose another run with --run");
        }
    }

    private Optional<String> file(TableName input) {
        StepRecord bronze = records.get(Step.BRONZE);
        if (bronze == null) {
            return Optional.empty();
        }
        if (input.isIn(Layer.BRONZE)) {
            return bronze.source(input).map(SourceRecord::file);
        }
        return input.layer()
                .map(Layer::step)
                .map(records::get)
                .flatMap(record -> record.table(input))
                .map(TableRecord::file);
    }

    /** Whatever a record says, only what lies in the run's own folder is read; a Parquet table is a folder. */
    private boolean isThere(String path) {
        try {
            Location place = folder.resolve(path).normalized();
            if (place.isIn(folder.normalized()) && Entry.isOwnFolder(place)) {
                return true;
            }
            run.file(path);
            return true;
        } catch (WarehouseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** How many bytes the inputs have, as far as their records tell. */
    long inputBytes() {
        Set<String> files = new TreeSet<>();
        table.inputs().forEach(input -> file(input).ifPresent(files::add));
        return records.values().stream()
                .flatMap(record -> record.artifacts().stream())
                .filter(artifact -> files.stream().anyMatch(artifact::isAt))
                .mapToLong(artifact -> artifact.bytes())
                .sum();
    }

    /**
     * Computes the table and reads its first rows.
     *
     * @param limit how many rows at most
     */
    Preview compute(LazySpark spark, Pseudonyms pseudonyms, int limit) {
        // While the session starts.
        List<String> notes = notes();
        Location stage = LocalStorage.temporary("warehouse-preview-");
        try {
            Layer layer = table.table().layer().orElseThrow();
            StepRecord made = LayerRun.run(spark::session, context(stage, layer, pseudonyms), layer);
            TableRecord record = made.tables().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no record of " + table.table()));
            return preview(stage.resolve("data").resolve(record.table().name() + ".csv"), record, notes, limit);
        } finally {
            Folders.remove(stage);
        }
    }

    private StepContext context(Location stage, Layer layer, Pseudonyms pseudonyms) {
        return new StepContext(
                folder,
                records,
                stage,
                null,
                warehouse.withTables(Map.of(layer, List.of(table))),
                new RunParameters(RunParameters.DEFAULT_SEED, Optional.empty(), TableFormat.CSV, Optional.empty()),
                pseudonyms,
                Taken.NOTHING,
                Sha256.of(""),
                Map.of(),
                Progress.SILENT);
    }

    private Preview preview(Location file, TableRecord record, List<String> notes, int limit) {
        try {
            List<String> names = table.columns().stream().map(Column::name).toList();
            return new Preview(
                    Preview.FORMAT,
                    run.id(),
                    table.table(),
                    names,
                    WrittenRows.first(file, names, limit).stream()
                            .map(cells -> Preview.masked(table.columns(), cells))
                            .toList(),
                    record.rows(),
                    record.ledger(),
                    record.rejects().stream().filter(rule -> rule.rows() > 0).toList(),
                    record.checks().stream()
                            .filter(check -> !check.passed())
                            .map(check -> check.check() + " (" + check.severity() + ")")
                            .toList(),
                    notes);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    /** What was read is what the run holds, whatever has been changed since. */
    private List<String> notes() {
        Set<TableName> upstream = new TreeSet<>(new TableGraph(warehouse).withInputs(table.inputs()));
        upstream.retainAll(ChangedDefinitions.since(records, warehouse));
        List<String> notes = new ArrayList<>();
        upstream.forEach(input -> notes.add(input + " has changed since run " + run.id()
                + (table.inputs().contains(input)
                        ? "; read as that run holds it"
                        : "; what was made of it then is read")));
        return notes;
    }
}
