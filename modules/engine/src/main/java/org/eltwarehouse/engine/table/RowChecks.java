package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.engine.gate.Input;

/** The expectations that can be judged row by row, as conditions that are false for a row that breaks them. */
final class RowChecks {
    private final TableDefinition definition;
    private final Map<Check, Column> conditions = new LinkedHashMap<>();
    private Dataset<Row> rows;

    private RowChecks(TableDefinition definition, Dataset<Row> rows) {
        this.definition = definition;
        this.rows = rows;
    }

    /** Prepares the checks; foreign keys join the keys of the other table. */
    static RowChecks of(TableDefinition definition, Dataset<Row> rows, Map<TableName, Input> inputs) {
        RowChecks checks = new RowChecks(definition, rows);
        for (Expectation expectation : definition.expectations()) {
            checks.add(expectation.check(), inputs);
        }
        return checks;
    }

    /** The rows with whatever columns the conditions need. */
    Dataset<Row> rows() {
        return rows;
    }

    /** A condition per check, never null. */
    Map<Check, Column> conditions() {
        return conditions;
    }

    private void add(Check check, Map<TableName, Input> inputs) {
        Column condition = null;
        if (check instanceof Check.NotNull c) {
            condition = col(c.column()).isNotNull();
        } else if (check instanceof Check.AcceptedValues c) {
            condition = col(c.column()).isin((Object[]) literals(c.column(), c.values()));
        } else if (check instanceof Check.Range c) {
            condition = range(c);
        } else if (check instanceof Check.Holds c) {
            condition = expr(c.condition());
        } else if (check instanceof Check.ForeignKey c) {
            condition = joined(c, inputs);
        }
        if (condition != null) {
            conditions.put(check, coalesce(condition, lit(true)));
        }
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
        String found = "_found_" + conditions.size();
        String target = "_key_" + conditions.size();
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
