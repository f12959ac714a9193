// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.RowCheck;
import org.eltwarehouse.contract.check.RowTests;
import org.eltwarehouse.contract.check.SqlWords;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.gate.Input;

/** The expectations that are judged row by row, a counter each; most count the rows that have a bit set. */
final class RowChecks implements RowTests<ToLongFunction<Measures>> {
    private final TableDefinition definition;
    private final Map<TableName, Input> inputs;
    private final List<Column> broken = new ArrayList<>();
    private final Map<RowCheck, ToLongFunction<Measures>> counters = new LinkedHashMap<>();
    private Dataset<Row> rows;

    private RowChecks(TableDefinition definition, Dataset<Row> rows, Map<TableName, Input> inputs) {
        this.definition = definition;
        this.rows = rows;
        this.inputs = inputs;
    }

    /** Prepares the checks; foreign keys join the keys of the other table. */
    static RowChecks of(TableDefinition definition, Dataset<Row> accounted, Map<TableName, Input> inputs) {
        RowChecks checks = new RowChecks(definition, accounted, inputs);
        definition.checks(RowCheck.class).distinct().forEach(check -> checks.counters.put(check, check.test(checks)));
        return checks;
    }

    /** The rows laid out for a pass. */
    Dataset<Row> laidOut() {
        return PassLayout.layOut(rows, definition, Accounting.bits(broken));
    }

    /** How many bits a row has. */
    int count() {
        return broken.size();
    }

    /** Written rows that break a check of this table. */
    long broken(RowCheck check, Measures measures) {
        return counters.get(check).applyAsLong(measures);
    }

    @Override
    public ToLongFunction<Measures> holds(String condition) {
        return counted(expr(condition));
    }

    @Override
    public ToLongFunction<Measures> among(String column, TableName table, String references) {
        String found = "_found_" + broken.size();
        String target = "_key_" + broken.size();
        Dataset<Row> keys = inputs.get(table)
                .rows()
                .select(col(references).as(target), lit(true).as(found))
                .distinct();
        rows = rows.join(broadcast(keys), col(column).equalTo(col(target)), "left");
        return counted(col(column).isNull().or(col(found).isNotNull()));
    }

    /** A key needs no window, since rows are written in its order. */
    @Override
    public ToLongFunction<Measures> first(List<String> columns) {
        if (columns.equals(definition.key())) {
            return Measures::repeatedKeys;
        }
        List<String> order = new ArrayList<>(definition.key());
        definition.columns().forEach(column -> order.add(column.name()));
        String rank = "_rank_" + broken.size();
        rows = rows.withColumn(
                rank,
                expr("row_number() over (partition by " + Accounting.FATE + ", " + quoted(columns) + " order by "
                        + quoted(order) + ")"));
        return counted(col(rank).equalTo(lit(1)));
    }

    @Override
    public String type(String column) {
        return definition.columns().stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private ToLongFunction<Measures> counted(Column holds) {
        int bit = broken.size();
        broken.add(holds.unary_$bang());
        return measures -> measures.broken(bit);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(SqlWords::name).collect(Collectors.joining(", "));
    }
}
