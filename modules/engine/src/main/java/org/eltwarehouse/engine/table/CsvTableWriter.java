package org.eltwarehouse.engine.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.store.DiskFault;
import org.eltwarehouse.store.csv.CsvWriter;

/**
 * Writes a sorted dataset as one CSV file: each task writes its part beside the file, the driver joins the parts in their
 * order. No row passes through the driver's memory.
 */
final class CsvTableWriter implements Function2<Integer, Iterator<InternalRow>, Iterator<CsvTableWriter.Part>> {
    private static final long serialVersionUID = 1;
    private static final long SPLIT_BYTES = 32L << 20;

    private final String file;
    private final String[] names;
    private final DataType[] types;

    private CsvTableWriter(Path file, List<Column> columns) {
        this.file = file.toString();
        this.names = columns.stream().map(Column::name).toArray(String[]::new);
        this.types =
                columns.stream().map(column -> DataType.fromDDL(column.type())).toArray(DataType[]::new);
    }

    /** A written part; its splits count offset and position from the part's own start. */
    record Part(int index, long rows, List<Split> splits) implements Serializable {}

    /** Writes the file and returns where parallel readers may start. */
    static List<Split> write(Dataset<Row> sorted, List<Column> columns, Path file) {
        CsvTableWriter writer = new CsvTableWriter(file, columns);
        JavaRDD<InternalRow> rows = sorted.queryExecution().toRdd().toJavaRDD();
        List<Part> parts =
                new ArrayList<>(rows.mapPartitionsWithIndex(writer, true).collect());
        parts.sort(Comparator.comparingInt(Part::index));
        try {
            return writer.join(parts);
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
    }

    @Override
    public Iterator<Part> call(Integer index, Iterator<InternalRow> rows) {
        Path part = part(index);
        Path draft =
                part.resolveSibling(part.getFileName() + "." + TaskContext.get().taskAttemptId());
        try {
            Part written;
            try (CsvWriter csv = new CsvWriter(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
                written = writeRows(index, rows, csv);
            }
            Files.move(draft, part, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return List.of(written).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part writeRows(int index, Iterator<InternalRow> rows, CsvWriter csv) throws IOException {
        List<Split> splits = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        long begin = 0;
        long first = 0;
        long count = 0;
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            fields.clear();
            for (int i = 0; i < types.length; i++) {
                fields.add(row.isNullAt(i) ? null : text(row, i, types[i]));
            }
            csv.write(fields);
            count++;
            if (csv.bytes() - begin >= SPLIT_BYTES || !rows.hasNext()) {
                splits.add(new Split(begin, csv.bytes() - begin, first));
                begin = csv.bytes();
                first = count;
            }
        }
        return new Part(index, count, splits);
    }

    private static String text(InternalRow row, int i, DataType type) {
        return switch (type.typeName().replaceAll("\\(.*", "")) {
            case "string" -> row.getUTF8String(i).toString();
            case "long" -> Long.toString(row.getLong(i));
            case "integer" -> Integer.toString(row.getInt(i));
            case "boolean" -> Boolean.toString(row.getBoolean(i));
            case "double" -> Double.toString(row.getDouble(i));
            case "date" -> LocalDate.ofEpochDay(row.getInt(i)).toString();
            default ->
                row.getDecimal(i, ((DecimalType) type).precision(), ((DecimalType) type).scale())
                        .toJavaBigDecimal()
                        .toPlainString();
        };
    }

    private List<Split> join(List<Part> parts) throws IOException {
        List<Split> splits = new ArrayList<>();
        long rows = 0;
        try (FileChannel out =
                FileChannel.open(Path.of(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new CsvWriter(Channels.newOutputStream(out)).write(List.of(names));
            for (Part part : parts) {
                long start = out.position();
                append(part(part.index()), out);
                for (Split split : part.splits()) {
                    splits.add(new Split(start + split.offset(), split.bytes(), rows + split.position() + 1));
                }
                rows += part.rows();
            }
        }
        return splits;
    }

    private static void append(Path part, FileChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(part)) {
            for (long at = 0; at < in.size(); ) {
                at += in.transferTo(at, in.size() - at, out);
            }
        }
        Files.delete(part);
    }

    private Path part(int index) {
        return Path.of(file + ".part-" + index);
    }
}
