// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.RunTables;

/**
 * The customers and the numbers known of them, kept in memory. How they are cut into partitions depends on their number
 * alone and their order is total, so that whatever is added up partition by partition comes out the same everywhere.
 *
 * @param rows pseudonym, {@code ordered}, then the numeric columns of {@code numbers}
 * @param numbers the numeric columns of the features table, in its order
 */
record Customers(Dataset<Row> rows, TableRecord record, String pseudonym, List<ColumnRecord> numbers) {
    static final TableName FEATURES = new TableName(Layer.FEATURES, "customer_features");
    static final String ORDERED = "ordered";

    private static final String FREQUENCY = "frequency";
    private static final long ROWS_PER_PARTITION = 50_000;

    /** Customers without orders count as not ordered; where the features do not tell, everybody counts as ordered. */
    static Customers of(RunTables tables) {
        Dataset<Row> features = tables.read(FEATURES).rows();
        TableRecord record = tables.record(FEATURES).orElseThrow();
        if (record.key().size() != 1) {
            throw cannotSegment("its key is " + record.key(), "give it one key column, the customer's pseudonym");
        }
        String pseudonym = record.key().get(0);
        List<ColumnRecord> numbers = record.columns().stream()
                .filter(column -> !column.name().equals(pseudonym))
                .filter(column -> column.type().matches("int|bigint|double|decimal.*"))
                .toList();
        if (numbers.isEmpty()) {
            throw cannotSegment("it has no numeric column", "add one that tells customers apart");
        }
        Column ordered = numbers.stream().anyMatch(column -> column.name().equals(FREQUENCY))
                ? coalesce(col(FREQUENCY).gt(0), lit(false))
                : lit(true);
        List<Column> columns = new ArrayList<>(List.of(col(pseudonym), ordered.as(ORDERED)));
        numbers.forEach(column -> columns.add(col(column.name())));
        Dataset<Row> known = features.select(columns.toArray(Column[]::new));
        int partitions = (int) (1 + record.rows() / ROWS_PER_PARTITION);
        Dataset<Row> parted = partitions == 1 ? known.coalesce(1) : known.repartition(partitions, col(pseudonym));
        Dataset<Row> rows = parted.sortWithinPartitions(pseudonym).persist(StorageLevel.MEMORY_AND_DISK());
        return new Customers(rows, record, pseudonym, numbers);
    }

    private static RuntimeException cannotSegment(String reason, String wayOut) {
        return Fault.USAGE.cannot("segment " + FEATURES, reason, wayOut);
    }

    /** The customers that can be clustered. */
    Dataset<Row> ordered() {
        return rows.where(col(ORDERED));
    }

    /** A numeric column as a double; what is no number is null. */
    static Column number(ColumnRecord column) {
        Column value = col(column.name());
        return column.type().equals("double")
                ? functions.when(value.between(-Double.MAX_VALUE, Double.MAX_VALUE), value)
                : value.cast("double");
    }

    Column[] with(Column... more) {
        return Stream.concat(numbers.stream().map(column -> col(column.name())), Stream.of(more))
                .toArray(Column[]::new);
    }
}
