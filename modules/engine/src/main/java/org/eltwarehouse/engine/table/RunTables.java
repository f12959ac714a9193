// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.gate.Input;
import org.eltwarehouse.gate.SeedInput;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.storage.Location;

/** The tables that a run has published so far, as inputs for the next step. */
public final class RunTables {
    private final Supplier<SparkSession> session;
    private final StepContext context;

    /**
     * The tables that a step may read.
     *
     * @param session asked for only where rows are read
     */
    public RunTables(Supplier<SparkSession> session, StepContext context) {
        this.session = session;
        this.context = context;
    }

    /** Whether the run holds the table, or the warehouse the seed. */
    public boolean holds(TableName table) {
        if (SeedDefinition.isSeed(table)) {
            return context.warehouse().seed(table).isPresent();
        }
        return table.isIn(Layer.BRONZE)
                ? context.record(Step.BRONZE).source(table).isPresent()
                : record(table).isPresent();
    }

    /** The record of a published table that is no bronze table. */
    public Optional<TableRecord> record(TableName table) {
        return context.record(stepOf(table)).table(table);
    }

    /** A published table, or a seed. Nothing is read before an action asks for rows. */
    public Input read(TableName table) {
        if (SeedDefinition.isSeed(table)) {
            return SeedInput.of(session.get(), context.warehouse().seed(table).orElseThrow(() -> missing(table)));
        }
        return table.isIn(Layer.BRONZE) ? readSource(table) : readTable(table);
    }

    private Input readSource(TableName table) {
        SourceContract contract = context.warehouse().source(table);
        SourceRecord source = context.record(Step.BRONZE).source(table).orElseThrow(() -> missing(table));
        SourceHeader header = new SourceHeader(contract, source.header());
        List<String> names = contract.columns().stream()
                .map(org.eltwarehouse.contract.definition.Column::name)
                .toList();
        CsvRows rows = new CsvRows(
                context.runFolder().resolve(source.file()),
                CsvDialect.of(source.delimiter(), source.charset()),
                source.header().size(),
                names.stream().map(header::indexOf).toList(),
                false);
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        contract.columns().forEach(column -> classes.put(column.name(), column.privacy()));
        classes.put(Input.RAW, classes.values().stream().reduce(PrivacyClass.NONE, PrivacyClass::max));
        classes.put(Input.ROW, PrivacyClass.NONE);
        Column[] strings = names.stream().map(functions::col).toArray(Column[]::new);
        return new Input(
                table,
                CsvRows.dataset(session.get(), rows, names, source.splits())
                        .withColumn(Input.RAW, functions.struct(strings)),
                classes,
                List.of(Input.ROW));
    }

    /** A table that was taken over into the stage of the step that goes on. */
    public Input readTaken(TableRecord record) {
        Location staged = context.stage().sibling(record.file());
        return input(record, staged);
    }

    private Input readTable(TableName table) {
        TableRecord record = record(table).orElseThrow(() -> missing(table));
        return input(record, context.runFolder().resolve(record.file()));
    }

    private Input input(TableRecord record, Location file) {
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        record.columns().forEach(column -> classes.put(column.name(), column.privacy()));
        Dataset<Row> rows = record.format().equals("csv") ? readCsv(record, file) : readParquet(record, file);
        return new Input(record.table(), rows, classes, record.key());
    }

    private Dataset<Row> readCsv(TableRecord record, Location file) {
        List<String> names = record.columns().stream().map(ColumnRecord::name).toList();
        CsvRows rows = new CsvRows(file, CsvDialect.OWN, names.size(), CsvRows.inOrder(names.size()), true);
        List<Column> typed = new ArrayList<>();
        for (ColumnRecord column : record.columns()) {
            Column value = functions.col(column.name());
            typed.add(
                    column.type().equals("string")
                            ? value
                            : value.cast(column.type()).as(column.name()));
        }
        return CsvRows.dataset(session.get(), rows, names, record.splits()).select(typed.toArray(Column[]::new));
    }

    private Dataset<Row> readParquet(TableRecord record, Location file) {
        StructType schema = new StructType();
        for (ColumnRecord column : record.columns()) {
            schema = schema.add(column.name(), DataType.fromDDL(column.type()), true);
        }
        return session.get().read().schema(schema).parquet(file.toString());
    }

    private static Step stepOf(TableName table) {
        return table.layer()
                .filter(Layer::holdsPairs)
                .map(Layer::step)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "read " + table,
                        "there is no layer " + table.schema(),
                        "use " + Layer.sentence(List.of(Layer.values()), "or")));
    }

    private static RuntimeException missing(TableName table) {
        return Fault.USAGE.cannot(
                "read " + table, "this run does not hold it", "run the layer " + table.schema() + " with it");
    }
}
