// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.csv.CsvWriter;
import org.eltwarehouse.store.csv.Splits;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;
import scala.Option;

/** Writes a table below {@code data/} in a total order, by its key and then by all other columns, and measures it. */
final class TableWriter {
    /** The number of parts depends on the number of rows alone, never on cores. */
    private static final long ROWS_PER_PART = 500_000;

    private final TableDefinition definition;
    private final TableFormat format;
    private final Location target;

    TableWriter(TableDefinition definition, TableFormat format, Location stage) {
        this.definition = definition;
        this.format = format;
        this.target = stage.resolve(file());
        Folders.create(target.parent());
    }

    /** What came of a write. */
    record Written(Measures measures, List<Split> splits, List<Location> rejects) {}

    /** The file's path below the stage. */
    String file() {
        return "data/" + definition.table().name() + "." + format;
    }

    /**
     * Writes and measures in one pass.
     *
     * @param rows laid out as {@link PassLayout} says
     * @param bound how many rows to expect
     * @param checks number of row-level checks
     */
    Written write(Dataset<Row> rows, long bound, int checks) {
        boolean csv = format == TableFormat.CSV;
        int count = (int) (1 + bound / ROWS_PER_PART);
        if (csv && count > 1) {
            // Ranges are found by sampling: without this the sources would be read once more for the sample.
            rows.persist(StorageLevel.MEMORY_AND_DISK());
        }
        Dataset<Row> sorted = sorted(rows, count);
        if (!csv) {
            sorted.persist(StorageLevel.MEMORY_AND_DISK());
        }
        try {
            List<TablePass.Part> parts = pass(sorted, new TablePass(target, csv, definition, checks));
            Measures measures = new Measures(definition, checks);
            parts.forEach(part -> measures.merge(part.measures()));
            List<Split> splits = csv ? joinParts(parts) : writeParquet(sorted);
            return new Written(
                    measures,
                    splits,
                    parts.stream()
                            .map(part -> TablePass.rejects(target, part.index()))
                            .toList());
        } catch (IOException e) {
            throw DiskFault.cannot("write", target, e);
        } finally {
            sorted.unpersist();
            rows.unpersist();
        }
    }

    /** One job over all parts, as a named SQL execution: only so do tasks see the session's settings. */
    private List<TablePass.Part> pass(Dataset<Row> sorted, TablePass pass) {
        QueryExecution execution = sorted.queryExecution();
        List<TablePass.Part> parts = SQLExecution.withNewExecutionId(
                execution,
                Option.apply(definition.table().toString()),
                () -> new ArrayList<>(execution
                        .toRdd()
                        .toJavaRDD()
                        .mapPartitionsWithIndex(pass, true)
                        .collect()));
        parts.sort(Comparator.comparingInt(TablePass.Part::index));
        return parts;
    }

    /** Rows with one key are in one part: by ranges for CSV, whose parts are joined in order; by hash for Parquet. */
    private Dataset<Row> sorted(Dataset<Row> rows, int parts) {
        Set<String> order = new LinkedHashSet<>(definition.key());
        definition.columns().forEach(column -> order.add(column.name()));
        Dataset<Row> parted = rows.coalesce(1);
        if (parts > 1) {
            Column[] key = columns(definition.key());
            parted = format == TableFormat.CSV ? rows.repartitionByRange(parts, key) : rows.repartition(parts, key);
        }
        return parted.sortWithinPartitions(columns(order));
    }

    private static Column[] columns(Iterable<String> names) {
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(functions.col(name)));
        return columns.toArray(Column[]::new);
    }

    private List<Split> joinParts(List<TablePass.Part> parts) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        new CsvWriter(header)
                .write(definition.columns().stream()
                        .map(org.eltwarehouse.contract.definition.Column::name)
                        .toList());
        target.storage()
                .join(
                        header.toByteArray(),
                        parts.stream()
                                .map(part -> TablePass.rows(target, part.index()))
                                .toList(),
                        target);
        return Splits.of(target, header.size());
    }

    private List<Split> writeParquet(Dataset<Row> sorted) throws IOException {
        List<String> names = definition.columns().stream()
                .map(org.eltwarehouse.contract.definition.Column::name)
                .toList();
        sorted.where(functions.col(Accounting.FATE).equalTo(Accounting.fate(Fate.WRITTEN)))
                .select(columns(names))
                .write()
                .parquet(target.toString());
        settle();
        return List.of();
    }

    /** Gives Spark's part files stable names and drops its markers, so that the folder is the same in every run. */
    private void settle() throws IOException {
        int parts = 0;
        for (Location file : target.list()) {
            if (file.name().startsWith("part-")) {
                String name = String.format(java.util.Locale.ROOT, "part-%05d.parquet", parts++);
                file.storage().publish(file, target.resolve(name));
            } else {
                file.delete();
            }
        }
    }
}
