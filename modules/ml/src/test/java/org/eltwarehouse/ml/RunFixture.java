// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.engine.table.TableRun;
import org.eltwarehouse.step.Progress;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.StepDriver;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.Location;

/** A run folder with tables made in a test, for a driver to read. */
public final class RunFixture {
    private final SparkSession spark;
    private final Path folder;
    private final Map<Step, List<TableRecord>> tables = new EnumMap<>(Step.class);
    private Optional<String> segments = Optional.empty();
    private TableFormat format = TableFormat.CSV;
    private Warehouse warehouse = new Warehouse(List.of(), Map.of());

    public RunFixture(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
        tables.put(Step.GOLD, new ArrayList<>());
        tables.put(Step.FEATURES, new ArrayList<>());
    }

    /** A column of a table in a test. */
    public static Column column(String name, String type, PrivacyClass privacy) {
        return new Column(name, type, privacy, "What " + name + " is");
    }

    public RunFixture withSegments(String k) {
        segments = Optional.of(k);
        return this;
    }

    /** The definitions that the run is told of, instead of none. */
    public RunFixture withWarehouse(Warehouse definitions) {
        warehouse = definitions;
        return this;
    }

    public RunFixture withFormat(TableFormat tableFormat) {
        format = tableFormat;
        return this;
    }

    /** Publishes a table; the first column is its key, the strings are cast to the columns' types. */
    public RunFixture with(Step step, String name, List<Column> columns, List<Row> rows) {
        TableDefinition definition = definition(name, columns);
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(column.name(), "string");
        }
        String[] casts = columns.stream()
                .map(column -> "cast(" + column.name() + " as " + column.type() + ") as " + column.name())
                .toArray(String[]::new);
        Dataset<Row> typed = spark.createDataFrame(rows, schema).selectExpr(casts);
        TableRecord source = source(rows.size());
        tables.get(step)
                .add(new TableRun(context(folder.resolve(step.folder())), definition, Map.of(), typed, false)
                        .run(step, input -> source));
        return this;
    }

    /** What defines such a table. */
    public static TableDefinition definition(String name, List<Column> columns) {
        return new TableDefinition(
                TableName.parse(name),
                "One row per test row.",
                List.of(new TableName("silver", "source")),
                List.of(columns.get(0).name()),
                false,
                false,
                columns,
                null,
                null,
                null,
                null,
                null);
    }

    /** What the written table is said to be made of. */
    private static TableRecord source(long rows) {
        return new TableRecord(
                new TableName("silver", "source"),
                "One row per test row.",
                List.of(),
                List.of(),
                "csv",
                "none",
                rows,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    public StepRecord run(StepDriver driver) {
        return driver.run(context(stage(driver)));
    }

    private StepContext context(Path stage) {
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        records.put(Step.BRONZE, record(Step.BRONZE, StepSettings.on(LocalDate.parse("2025-12-31")), List.of()));
        tables.forEach((step, written) -> records.put(step, record(step, StepSettings.NONE, written)));
        return new StepContext(
                Location.of(folder),
                records,
                Location.of(stage),
                Location.of(folder),
                warehouse,
                new RunParameters(42, segments, format, Optional.empty()),
                Pseudonyms.withKey("a key for tests only"),
                Taken.NOTHING,
                Sha256.of("fixture"),
                Map.of(),
                Progress.SILENT);
    }

    /** A file that the driver wrote. */
    public String file(StepDriver driver, String path) {
        try {
            return Files.readString(stage(driver).resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stage(StepDriver driver) {
        return folder.resolve(driver.step().folder());
    }

    private static StepRecord record(Step step, StepSettings told, List<TableRecord> written) {
        return new StepRecord(
                StepRecord.FORMAT,
                step,
                StepContext.ENGINE,
                Sha256.of("fixture"),
                Map.of(),
                told,
                List.of(),
                written,
                List.of(),
                List.of());
    }
}
