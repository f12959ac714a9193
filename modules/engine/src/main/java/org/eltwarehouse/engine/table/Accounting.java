// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.gate.Input;

/**
 * Decides the fate of every row of a silver query: written, quarantined or deduplicated. Adds {@code _fate},
 * {@code _rejects} and {@code _repairs} (a bit per rule, in the contract's order).
 */
final class Accounting {
    static final String FATE = "_fate";
    static final String REJECTS = "_rejects";
    static final String REPAIRS = "_repairs";

    private Accounting() {}

    /** The rows with the three accounting columns, for every row read. */
    static Dataset<Row> account(Dataset<Row> rows, TableDefinition definition) {
        return rows.withColumns(new TreeMap<>(Map.of(
                        REJECTS, ruleBits(definition, definition.rejects()),
                        REPAIRS, ruleBits(definition, definition.repairs()))))
                .withColumn(FATE, fate(definition.deduplicate()));
    }

    /** Rows of which none is refused, with the same columns. */
    static Dataset<Row> accept(Dataset<Row> rows) {
        Column nowhere = struct(lit(0L).as("position"), lit(0L).as("offset"), lit(0L).as("length"));
        return rows.withColumns(new TreeMap<>(
                Map.of(REJECTS, lit(0L), REPAIRS, lit(0L), FATE, fate(Fate.WRITTEN), Input.ROW, nowhere)));
    }

    /** A bit per condition, in their order; null counts as false. */
    static Column bits(Iterable<Column> conditions) {
        Column bits = lit(0L);
        int i = 0;
        for (Column condition : conditions) {
            bits = bits.bitwiseOR(
                    when(coalesce(condition, lit(false)), lit(1L << i)).otherwise(lit(0L)));
            i++;
        }
        return bits;
    }

    private static Column ruleBits(TableDefinition definition, List<Rule> rules) {
        return bits(rules.stream().map(rule -> expr(definition.condition(rule))).toList());
    }

    /** A fate as it stands in a row. */
    static Column fate(Fate fate) {
        return lit(fate.number());
    }

    private static Column fate(Deduplication deduplicate) {
        Column fate = when(col(REJECTS).notEqual(lit(0L)), fate(Fate.QUARANTINED));
        if (deduplicate == null) {
            return fate.otherwise(fate(Fate.WRITTEN));
        }
        List<String> order = new ArrayList<>(deduplicate.order());
        order.add(Input.ROW + ".position");
        Column rank = expr("row_number() over (partition by " + REJECTS + " = 0, "
                + deduplicate.by().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + " order by " + String.join(", ", order) + ")");
        return fate.when(rank.gt(lit(1)), fate(Fate.DEDUPLICATED)).otherwise(fate(Fate.WRITTEN));
    }
}
