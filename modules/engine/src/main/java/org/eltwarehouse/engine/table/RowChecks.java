package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.gate.Input;

/** The expectations that can be judged row by row, a bit each; a set bit is a row that breaks the check. */
final class RowChecks {
    private final TableDefinition definition;
    private final Map<Check, Column> broken = new LinkedHashMap<>();
    private Dataset<Row> rows;

    private RowChecks(TableDefinition definition, Dataset<Row> rows) {
        this.definition = definition;
        this.rows = rows;
    }

    /** Prepares the checks; foreign keys join the keys of the other table. */
    static RowChecks of(TableDefinition definition, Dataset<Row> accounted, Map<TableName, Input> inputs) {
        RowChecks checks = new RowChecks(definition, accounted);
        for (Expectation expectation : definition.expectations()) {
            checks.add(expectation.check(), inputs);
        }
        return checks;
    }

    /** The rows laid out for a pass. */
    Dataset<Row> laidOut() {
        return Accounting.layOut(rows, definition, Accounting.bits(broken.values()));
    }

    int count() {
        return broken.size();
    }

    /** The bit of a check, or -1 when it is judged otherwise. */
    int bit(Check check) {
        return new ArrayList<>(broken.keySet()).indexOf(check);
    }

    private void add(Check check, Map<TableName, Input> inputs) {
        Column holds = null;
        if (check instanceof Check.NotNull c) {
            holds = col(c.column()).isNotNull();
        } else if (check instanceof Check.AcceptedValues c) {
            holds = col(c.column()).isin((Object[]) literals(c.column(), c.values()));
        } else if (check instanceof Check.Range c) {
            holds = range(c);
        } else if (check instanceof Check.Holds c) {
            holds = expr(c.condition());
        } else if (check instanceof Check.ForeignKey c) {
            holds = joined(c, inputs);
        } else if (check instanceof Check.Unique c && !c.columns().equals(definition.key())) {
            holds = first(c);
        }
        if (holds != null) {
            broken.put(check, holds.unary_$bang());
        }
    }

    /** Whether a row is the first with its values; a key needs no window, since rows are written in its order. */
    private Column first(Check.Unique unique) {
        List<String> order = new ArrayList<>(definition.key());
        definition.columns().forEach(column -> order.add(column.name()));
        String rank = "_rank_" + broken.size();
        rows = rows.withColumn(
                rank,
                expr("row_number() over (partition by " + Accounting.FATE + ", " + quoted(unique.columns())
                        + " order by " + quoted(order) + ")"));
        return col(rank).equalTo(lit(1));
    }

    /** A column may be named like a word of the language. */
    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private Column range(Check.Range range) {
        Column value = col(range.column());
        Column within = lit(true);
        if (range.min() != null) {
            within = within.and(value.geq(literals(range.column(), List.of(range.min()))[0]));
        }
        if (range.max() != null) {
            within = within.and(value.leq(literals(range.column(), List.of(range.max()))[0]));
        }
        return within;
    }

    private Column joined(Check.ForeignKey key, Map<TableName, Input> inputs) {
        String found = "_found_" + broken.size();
        String target = "_key_" + broken.size();
        Dataset<Row> keys = inputs.get(key.table())
                .rows()
                .select(col(key.references()).as(target), lit(true).as(found))
                .distinct();
        rows = rows.join(broadcast(keys), col(key.column()).equalTo(col(target)), "left");
        return col(key.column()).isNull().or(col(found).isNotNull());
    }

    private Column[] literals(String column, List<String> values) {
        String type = definition.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
        return values.stream().map(value -> lit(value).cast(type)).toArray(Column[]::new);
    }
}
