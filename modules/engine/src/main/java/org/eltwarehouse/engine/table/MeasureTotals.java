// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.MeasureFunction;

/** What the additive measures of models are over all rows of their facts: those of a fact in one job, when one is asked for. */
public final class MeasureTotals {
    private final List<MeasureFunction> measures;
    private final Function<TableName, Dataset<Row>> facts;
    private final Map<TableName, Map<String, BigDecimal>> totals = new ConcurrentHashMap<>();

    /**
     * Measures that the session of the facts can call.
     *
     * @param facts the rows of each fact that is asked about
     */
    public MeasureTotals(FunctionSet functions, Function<TableName, Dataset<Row>> facts) {
        this.measures = functions.measures().stream()
                .filter(measure -> measure.measure().additivity() == Additivity.ADDITIVE)
                .toList();
        this.facts = facts;
    }

    /** The total of a measure; empty where no model has it. */
    public Optional<BigDecimal> of(String measure) {
        return measures.stream()
                .filter(known -> known.function().equals(measure))
                .findFirst()
                .map(known -> totals.computeIfAbsent(known.fact().table(), this::total)
                        .get(measure));
    }

    private Map<String, BigDecimal> total(TableName fact) {
        List<MeasureFunction> own = measures.stream()
                .filter(measure -> measure.fact().table().equals(fact))
                .toList();
        Column[] columns =
                own.stream().map(measure -> functions.expr(measure.signature())).toArray(Column[]::new);
        Row row = facts.apply(fact)
                .agg(columns[0], List.of(columns).subList(1, columns.length).toArray(Column[]::new))
                .first();
        Map<String, BigDecimal> found = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            found.put(own.get(i).function(), exact(row.get(i)));
        }
        return found;
    }

    /** Nothing adds up to nothing. */
    private static BigDecimal exact(Object value) {
        if (value == null) {
            return BigDecimal.ZERO;
        }
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }
}
