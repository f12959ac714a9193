package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;

/** Everything that is counted about a table, in one aggregate over one scan. */
final class Measures {
    static final String READ = "read";
    static final String WRITTEN = "written";
    static final String QUARANTINED = "quarantined";
    static final String DEDUPLICATED = "deduplicated";
    static final String REPAIRED = "repaired";
    static final String INVALID = "invalid";

    private static final Column IS_WRITTEN = col(Accounting.FATE).equalTo(lit(Accounting.WRITTEN));

    private final Map<String, Column> wanted = new LinkedHashMap<>();
    private Row measured;

    private Measures() {}

    /** Measures a table. Starts one job. */
    static Measures of(TableDefinition definition, RowChecks checks) {
        Measures measures = new Measures();
        measures.countFates();
        measures.countRules(definition);
        measures.countColumns(definition);
        measures.countChecks(definition, checks);
        measures.run(checks.rows());
        return measures;
    }

    /** Whether a column's total is kept for reconciliation: numbers that add up and speak of no person. */
    static boolean additive(TableDefinition definition, org.eltwarehouse.contract.definition.Column column) {
        return column.privacy() == PrivacyClass.NONE
                && column.type().matches("bigint|int|decimal.*")
                && !definition.key().contains(column.name())
                && !column.name().endsWith("_key");
    }

    long number(String name) {
        return measured.getLong(measured.fieldIndex(name));
    }

    BigDecimal total(String column) {
        BigDecimal total = measured.getDecimal(measured.fieldIndex("sum " + column));
        return total == null ? BigDecimal.ZERO.setScale(2) : total;
    }

    private void countFates() {
        wanted.put(READ, count(lit(1)));
        wanted.put(WRITTEN, countIf(IS_WRITTEN));
        wanted.put(QUARANTINED, countIf(col(Accounting.FATE).equalTo(lit(Accounting.QUARANTINED))));
        wanted.put(DEDUPLICATED, countIf(col(Accounting.FATE).equalTo(lit(Accounting.DEDUPLICATED))));
    }

    private void countRules(TableDefinition definition) {
        for (int i = 0; i < definition.rejects().size(); i++) {
            Rule rule = definition.rejects().get(i);
            wanted.put("reject " + rule.rule(), countIf(Accounting.hasBit(Accounting.REJECTS, i)));
        }
        for (int i = 0; i < definition.repairs().size(); i++) {
            Rule rule = definition.repairs().get(i);
            wanted.put("repair " + rule.rule(), countIf(IS_WRITTEN.and(Accounting.hasBit(Accounting.REPAIRS, i))));
        }
        if (!definition.repairs().isEmpty()) {
            wanted.put(REPAIRED, countIf(IS_WRITTEN.and(col(Accounting.REPAIRS).notEqual(lit(0L)))));
        }
    }

    private void countColumns(TableDefinition definition) {
        for (org.eltwarehouse.contract.definition.Column column : definition.columns()) {
            wanted.put(
                    "nulls " + column.name(),
                    countIf(IS_WRITTEN.and(col(column.name()).isNull())));
            if (additive(definition, column)) {
                int scale = column.type().startsWith("decimal")
                        ? Integer.parseInt(column.type().replaceAll(".*,|\\)", ""))
                        : 0;
                Column value = col(column.name()).cast("decimal(28," + scale + ")");
                wanted.put("sum " + column.name(), sum(when(IS_WRITTEN, value)));
            }
        }
    }

    private void countChecks(TableDefinition definition, RowChecks checks) {
        Column valid = lit(true);
        for (Map.Entry<Check, Column> check : checks.conditions().entrySet()) {
            wanted.put(
                    "broken " + check.getKey().name(),
                    countIf(IS_WRITTEN.and(check.getValue().unary_$bang())));
            valid = valid.and(check.getValue());
        }
        wanted.put(INVALID, countIf(IS_WRITTEN.and(valid.unary_$bang())));
        for (Expectation expectation : definition.expectations()) {
            if (expectation.check() instanceof Check.Unique unique) {
                Column[] columns =
                        unique.columns().stream().map(name -> col(name)).toArray(Column[]::new);
                wanted.put("distinct " + unique.name(), count_distinct(when(IS_WRITTEN, struct(columns))));
            }
        }
    }

    private void run(Dataset<Row> rows) {
        Column[] named = wanted.entrySet().stream()
                .map(measure -> measure.getValue().as(measure.getKey()))
                .toArray(Column[]::new);
        measured = rows.agg(named[0], java.util.Arrays.copyOfRange(named, 1, named.length))
                .collectAsList()
                .get(0);
    }

    private static Column countIf(Column condition) {
        return count(when(condition, lit(1)));
    }
}
