// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.TaskCompletionListener;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.gate.Input;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.Location;

/**
 * The records of a CSV file as rows of strings, read in parallel from recorded splits. Records with a defect are left
 * out; an empty field is null; each row carries its identity in {@code _row}.
 *
 * @param header number of fields that a record must have
 * @param fields for each column, its index in a record; -1 for a column that the file lacks, which is null
 * @param strict whether a record with a defect is an error: a table that the warehouse wrote has none
 */
public record CsvRows(Location file, CsvDialect dialect, int header, List<Integer> fields, boolean strict)
        implements FlatMapFunction<Iterator<Split>, InternalRow> {
    /** The file's rows: one string column per name, then {@code _row}. */
    public static Dataset<Row> dataset(SparkSession spark, CsvRows source, List<String> columns, List<Split> splits) {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType, true);
        }
        schema = schema.add(Input.ROW, Input.IDENTITY, false);
        JavaRDD<InternalRow> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(splits, Math.max(1, splits.size()))
                .mapPartitions(source);
        return ((org.apache.spark.sql.classic.SparkSession) spark).internalCreateDataFrame(rows.rdd(), schema, false);
    }

    @Override
    public Iterator<InternalRow> call(Iterator<Split> splits) {
        return new SplitRows(splits);
    }

    private final class SplitRows implements Iterator<InternalRow> {
        private final Iterator<Split> splits;
        private CsvReader reader;
        private long position;
        private InternalRow row;

        private SplitRows(Iterator<Split> splits) {
            this.splits = splits;
            closeWithTask();
        }

        @Override
        public boolean hasNext() {
            try {
                while (row == null && advance()) {
                    position++;
                    boolean whole = reader.defect(header) == null;
                    if (strict && !whole) {
                        throw new IOException("record " + position + " of " + file + " is damaged");
                    }
                    row = whole ? decode() : null;
                }
                return row != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException("no more records");
            }
            InternalRow current = row;
            row = null;
            return current;
        }

        private boolean advance() throws IOException {
            while (reader == null || !reader.next()) {
                if (reader != null) {
                    reader.close();
                    reader = null;
                }
                if (!splits.hasNext()) {
                    return false;
                }
                open(splits.next());
            }
            return true;
        }

        private void open(Split split) throws IOException {
            InputStream in = file.read();
            in.skipNBytes(split.offset());
            reader = new CsvReader(new BoundedStream(in, split.bytes()), dialect, split.offset());
            position = split.position() - 1;
        }

        private void closeWithTask() {
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> {
                try {
                    if (reader != null) {
                        reader.close();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private InternalRow decode() {
            Object[] values = new Object[fields.size() + 1];
            for (int i = 0; i < fields.size(); i++) {
                String text = fields.get(i) < 0 ? "" : reader.field(fields.get(i));
                values[i] = text.isEmpty() ? null : UTF8String.fromString(text);
            }
            values[fields.size()] = new GenericInternalRow(new Object[] {position, reader.offset(), reader.length()});
            return new GenericInternalRow(values);
        }
    }

    /** The rows' field indexes when the file has exactly these columns. */
    static List<Integer> inOrder(int columns) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            indexes.add(i);
        }
        return indexes;
    }
}
