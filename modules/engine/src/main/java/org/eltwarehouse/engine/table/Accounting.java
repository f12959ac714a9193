package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.engine.gate.Input;

/**
 * Decides the fate of every row of a silver query: written, quarantined or deduplicated. Adds {@code _fate},
 * {@code _rejects} and {@code _repairs} (a bit per rule, in the contract's order).
 */
final class Accounting {
    static final String FATE = "_fate";
    static final String REJECTS = "_rejects";
    static final String REPAIRS = "_repairs";
    static final int WRITTEN = 0;
    static final int QUARANTINED = 1;
    static final int DEDUPLICATED = 2;

    private Accounting() {}

    /** The contract's columns, {@code _row} and the three accounting columns, for every row read. */
    static Dataset<Row> account(Dataset<Row> rows, TableDefinition definition) {
        Dataset<Row> judged =
                rows.withColumn(REJECTS, bits(definition.rejects())).withColumn(REPAIRS, bits(definition.repairs()));
        Dataset<Row> fated = judged.withColumn(FATE, fate(definition.deduplicate()));
        List<Column> kept = new ArrayList<>();
        definition.columns().forEach(column -> kept.add(col(column.name())));
        for (String name : List.of(Input.ROW, FATE, REJECTS, REPAIRS)) {
            kept.add(col(name));
        }
        return fated.select(kept.toArray(Column[]::new));
    }

    /** The rule's bit in {@code _rejects} or {@code _repairs}. */
    static Column hasBit(String column, int rule) {
        return col(column).bitwiseAND(lit(1L << rule)).notEqual(lit(0L));
    }

    private static Column bits(List<Rule> rules) {
        Column bits = lit(0L);
        for (int i = 0; i < rules.size(); i++) {
            Column broken = orFalse(expr(rules.get(i).when()));
            bits = bits.bitwiseOR(when(broken, lit(1L << i)).otherwise(lit(0L)));
        }
        return bits;
    }

    private static Column orFalse(Column condition) {
        return org.apache.spark.sql.functions.coalesce(condition, lit(false));
    }

    private static Column fate(Deduplication deduplicate) {
        Column rejected = col(REJECTS).notEqual(lit(0L));
        Column fate = when(rejected, lit(QUARANTINED));
        if (deduplicate == null) {
            return fate.otherwise(lit(WRITTEN));
        }
        List<String> order = new ArrayList<>(deduplicate.order());
        order.add(Input.ROW + ".position");
        Column rank = expr("row_number() over (partition by " + REJECTS + " = 0, "
                + deduplicate.by().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + " order by " + String.join(", ", order) + ")");
        return fate.when(rank.gt(lit(1)), lit(DEDUPLICATED)).otherwise(lit(WRITTEN));
    }
}
