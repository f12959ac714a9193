// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.step.Progress;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.csv.CsvWriter;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Runs one definition over given rows the way a run does: from files, through the gate, to files. */
final class CaseRun {
    private static final Pseudonyms KEY = Pseudonyms.withKey("a key that only cases use");

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Location folder;
    private final List<SourceRecord> sources = new ArrayList<>();
    private final Map<Step, List<TableRecord>> tables = new EnumMap<>(Step.class);

    CaseRun(SparkSession spark, Warehouse warehouse, Location folder) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.folder = folder;
    }

    /** The record of the table that was made; its file lies below the folder. Seeds are as they lie in the warehouse. */
    TableRecord run(TableDefinition definition, TableCase testCase) {
        try {
            for (TableName input : definition.inputs()) {
                if (!SeedDefinition.isSeed(input)) {
                    give(input, testCase.given().getOrDefault(input, List.of()));
                }
            }
        } catch (IOException e) {
            throw DiskFault.cannot("write", folder, e);
        }
        Layer layer = definition.table().layer().orElseThrow();
        Step step = layer.step();
        StepContext context = context(Map.of(layer, List.of(definition)), testCase, step);
        StepRecord record = LayerRun.run(() -> spark, context, layer);
        return record.tables().stream().findFirst().orElseThrow(() -> undefined(definition.table()));
    }

    private StepContext context(Map<Layer, List<TableDefinition>> layers, TableCase testCase, Step step) {
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        LocalDate date = testCase.parameters().businessDate();
        for (Layer layer : Layer.values()) {
            Step known = layer.step();
            List<SourceRecord> own = known == Step.BRONZE ? sources : List.of();
            records.put(
                    known,
                    new StepRecord(
                            StepRecord.FORMAT,
                            known,
                            StepContext.ENGINE,
                            Sha256.of(""),
                            Map.of(),
                            StepSettings.on(date),
                            own,
                            tables.getOrDefault(known, List.of()),
                            List.of(),
                            List.of()));
        }
        RunParameters parameters = new RunParameters(
                RunParameters.DEFAULT_SEED,
                Optional.empty(),
                TableFormat.CSV,
                Optional.of(testCase.parameters().businessDate()));
        return new StepContext(
                folder,
                records,
                folder.resolve(step.folder()),
                null,
                warehouse.withTables(layers),
                parameters,
                KEY,
                Taken.NOTHING,
                Sha256.of(""),
                Map.of(),
                Progress.SILENT);
    }

    private void give(TableName input, List<Map<String, Object>> rows) throws IOException {
        boolean bronze = input.isIn(Layer.BRONZE);
        List<Column> columns =
                bronze ? warehouse.source(input).columns() : definition(input).columns();
        List<String> names = columns.stream().map(Column::name).toList();
        Location file = Folders.create(folder.resolve("given")).resolve(input + ".csv");
        List<Split> splits = write(file, names, rows);
        if (bronze) {
            sources.add(new SourceRecord(
                    "given/" + input.name() + ".csv",
                    input,
                    "given/" + input + ".csv",
                    file.size(),
                    Sha256.of(""),
                    "UTF-8",
                    ",",
                    names,
                    rows.size(),
                    0,
                    List.of(),
                    0,
                    null,
                    splits,
                    List.of(),
                    List.of()));
        } else {
            tables.computeIfAbsent(input.layer().orElseThrow().step(), any -> new ArrayList<>())
                    .add(record(definition(input), rows, splits));
        }
    }

    private TableDefinition definition(TableName input) {
        return warehouse.table(input).orElseThrow(() -> undefined(input));
    }

    private static RuntimeException undefined(TableName table) {
        return Fault.USAGE.cannot(
                "read " + table, "no definition makes it", "define it, or correct the inputs of what reads it");
    }

    private static TableRecord record(TableDefinition input, List<Map<String, Object>> rows, List<Split> splits) {
        return new TableRecord(
                input.table(),
                "given",
                List.of(),
                input.key(),
                "csv",
                "given/" + input.table() + ".csv",
                rows.size(),
                null,
                List.of(),
                List.of(),
                List.of(),
                input.columns().stream()
                        .map(column -> columnRecord(column, rows))
                        .toList(),
                null,
                splits);
    }

    private static ColumnRecord columnRecord(Column column, List<Map<String, Object>> rows) {
        boolean number = column.type().matches("bigint|int|decimal.*") && column.privacy() == PrivacyClass.NONE;
        BigDecimal sum = number
                ? rows.stream()
                        .map(row -> row.get(column.name()))
                        .filter(value -> value != null)
                        .map(value -> new BigDecimal(value.toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
        return new ColumnRecord(column.name(), column.type(), column.privacy(), column.description(), 0, sum);
    }

    private static List<Split> write(Location file, List<String> names, List<Map<String, Object>> rows)
            throws IOException {
        try (OutputStream out = file.write()) {
            CsvWriter csv = new CsvWriter(out);
            csv.write(names);
            long begin = csv.bytes();
            for (Map<String, Object> row : rows) {
                List<String> fields = new ArrayList<>();
                names.forEach(name ->
                        fields.add(row.get(name) == null ? null : row.get(name).toString()));
                csv.write(fields);
            }
            return rows.isEmpty() ? List.of() : List.of(new Split(begin, csv.bytes() - begin, 1));
        }
    }
}
