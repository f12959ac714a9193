package org.eltwarehouse.engine.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.engine.TableFormat;
import org.eltwarehouse.store.DiskFault;
import org.eltwarehouse.store.Folders;

/** Writes a table below {@code data/} in a total order: by its key, then by all other columns. */
public final class TableWriter {
    /** The number of parts depends on the number of rows alone, never on cores. */
    private static final long ROWS_PER_PART = 500_000;

    private final Path stage;
    private final TableFormat format;

    public TableWriter(Path stage, TableFormat format) {
        this.stage = stage;
        this.format = format;
    }

    /** The file's path below the stage. */
    public String file(TableDefinition definition) {
        return "data/" + definition.table().name() + "." + format;
    }

    /** Writes the rows and returns where parallel readers of the file may start. */
    public List<Split> write(TableDefinition definition, Dataset<Row> rows, long count) {
        Path target = stage.resolve(file(definition));
        Folders.create(target.getParent());
        Dataset<Row> sorted = sorted(definition, rows, count);
        if (format == TableFormat.CSV) {
            return CsvTableWriter.write(sorted, definition.columns(), target);
        }
        sorted.write().parquet(target.toString());
        settle(target);
        return List.of();
    }

    private static Dataset<Row> sorted(TableDefinition definition, Dataset<Row> rows, long count) {
        Set<String> order = new LinkedHashSet<>(definition.key());
        definition.columns().forEach(column -> order.add(column.name()));
        Column[] by = order.stream().map(functions::col).toArray(Column[]::new);
        int parts = (int) (1 + count / ROWS_PER_PART);
        Dataset<Row> parted = parts == 1 ? rows.coalesce(1) : rows.repartitionByRange(parts, by);
        return parted.sortWithinPartitions(by);
    }

    /** Gives Spark's part files stable names and drops its markers, so that the folder is the same in every run. */
    private static void settle(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("part-")) {
                    parts.add(file);
                } else {
                    Files.delete(file);
                }
            }
            for (int i = 0; i < parts.size(); i++) {
                Files.move(parts.get(i), folder.resolve(String.format(java.util.Locale.ROOT, "part-%05d.parquet", i)));
            }
        } catch (IOException e) {
            throw DiskFault.cannot("write", folder, e);
        }
    }
}
