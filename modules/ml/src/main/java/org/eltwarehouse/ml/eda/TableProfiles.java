// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import static org.apache.spark.sql.functions.array_agg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.stack;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.EdaSummary.ColumnProfile;
import org.eltwarehouse.contract.insight.EdaSummary.TableProfile;
import org.eltwarehouse.contract.insight.EdaSummary.ValueCount;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.RunTables;

/**
 * Profiles of all columns of all tables by one Spark job: every cell becomes a row of column number and value, values
 * are counted, and one row per column comes back. Counts are exact and in no way depend on how Spark cuts the work.
 */
public final class TableProfiles {
    private static final int MOST_VALUES = 20;
    private static final String COLUMN = "column";
    private static final String TEXT = "text";
    private static final String POINT = "point";
    private static final String ROWS = "rows";

    /** The one key whose rows are known to be people; any other table is treated as if one person had many rows. */
    private static final List<String> PERSON = List.of("customer_key");

    private final Map<TableName, List<ProfiledColumn>> columns = new LinkedHashMap<>();

    private TableProfiles(List<TableRecord> records) {
        int number = 0;
        for (TableRecord record : records) {
            boolean people = record.key().equals(PERSON);
            List<ProfiledColumn> numbered = new ArrayList<>();
            for (ColumnRecord column : record.columns()) {
                numbered.add(new ProfiledColumn(number++, column, people));
            }
            columns.put(record.table(), List.copyOf(numbered));
        }
    }

    /** The tables' profiles, in the order of the records and of their columns. */
    public static List<TableProfile> of(List<TableRecord> records, RunTables tables) {
        TableProfiles profiles = new TableProfiles(records);
        Map<Integer, Row> measures = new HashMap<>();
        records.stream()
                .map(record -> profiles.cells(record.table(), tables))
                .reduce(Dataset::union)
                .ifPresent(cells ->
                        profiles.measure(cells).collectAsList().forEach(row -> measures.put(row.getInt(0), row)));
        return records.stream()
                .map(record -> new TableProfile(
                        record.table(),
                        record.grain(),
                        record.rows(),
                        profiles.columns.get(record.table()).stream()
                                .map(column -> profile(column, measures.get(column.number())))
                                .toList()))
                .toList();
    }

    private Dataset<Row> cells(TableName table, RunTables tables) {
        List<Column> cells = new ArrayList<>(List.of(lit(columns.get(table).size())));
        for (ProfiledColumn column : columns.get(table)) {
            cells.addAll(List.of(lit(column.number()), column.text(), column.point()));
        }
        return tables.read(table)
                .rows()
                .select(stack(cells.toArray(Column[]::new)))
                .toDF(COLUMN, TEXT, POINT);
    }

    private Dataset<Row> measure(Dataset<Row> cells) {
        Object[] shown = columns.values().stream()
                .flatMap(List::stream)
                .filter(ProfiledColumn::shown)
                .map(ProfiledColumn::number)
                .toArray();
        Dataset<Row> values = cells.groupBy(COLUMN, TEXT)
                .agg(count(lit(1)).as(ROWS), max(POINT).as(POINT));
        Column present = col(TEXT).isNotNull();
        Column small = col(ROWS).lt(DataPolicy.SMALL_GROUP);
        Column large = present.and(functions.not(small)).and(col(COLUMN).isin(shown));
        Column frequent = sort_array(array_agg(when(large, struct(negate(col(ROWS)), col(TEXT)))));
        return values.groupBy(COLUMN)
                .agg(
                        sum(when(present, 0).otherwise(col(ROWS))).as("missing"),
                        sum(when(present, col(ROWS)).otherwise(0)).as("present"),
                        count(col(TEXT)).as("distinct"),
                        count(when(present.and(small), 1)).as("suppressed"),
                        percentile(col(POINT), shares(), col(ROWS)).as("points"),
                        slice(frequent, 1, MOST_VALUES).as("frequent"));
    }

    private static Column shares() {
        return functions.array(
                QuantilePoints.SHARES.stream().map(functions::lit).toArray(Column[]::new));
    }

    private static ColumnProfile profile(ProfiledColumn profiled, Row measure) {
        ColumnRecord column = profiled.column();
        if (measure == null) {
            return new ColumnProfile(column.name(), column.type(), column.privacy(), 0, 0, null, List.of(), 0);
        }
        List<Double> points = measure.isNullAt(5) ? null : measure.getList(5);
        List<Row> frequent = measure.getList(6);
        return new ColumnProfile(
                column.name(),
                column.type(),
                column.privacy(),
                measure.getLong(1),
                measure.getLong(3),
                new QuantilePoints(profiled, measure.getLong(2), points).shown(),
                frequent.stream()
                        .map(value -> new ValueCount(value.getString(1), -value.getLong(0)))
                        .toList(),
                profiled.shown() ? measure.getLong(4) : 0);
    }
}
