// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * What a table that groups another begins with.
 *
 * @param by the columns that it is grouped by
 * @param aggregates what is aggregated, each with its expression; empty where rows are handed on
 */
record GroupedColumns(List<Column> by, Map<Column, String> aggregates) {
    static final GroupedColumns NONE = new GroupedColumns(List.of(), Map.of());

    /** The additive measures of the models over a table; where there are none, its rows are counted. */
    static GroupedColumns of(List<Column> by, TableName table, Warehouse warehouse) {
        Map<Column, String> aggregates = new LinkedHashMap<>();
        warehouse.models().stream()
                .filter(model -> model.fact().equals(table))
                .flatMap(model -> model.measures().stream())
                .filter(measure -> measure.additivity() == Additivity.ADDITIVE)
                .filter(measure -> by.stream().noneMatch(column -> column.name().equals(measure.name())))
                .forEach(measure -> aggregates.put(
                        new Column(measure.name(), measure.type(), PrivacyClass.NONE, measure.description()),
                        measure.name() + "()"));
        if (aggregates.isEmpty()) {
            aggregates.put(new Column("row_count", "bigint", PrivacyClass.NONE, "Rows of " + table), "count(*)");
        }
        return new GroupedColumns(by, aggregates);
    }

    boolean isNone() {
        return aggregates.isEmpty();
    }

    /** The query over a table. */
    String query(TableName table) {
        StringBuilder text = new StringBuilder(
                "-- What divides by a sum of all, or names a column made here, goes into a `with` part before it.\nselect\n");
        by.forEach(column -> text.append("    ").append(column.name()).append(",\n"));
        aggregates.forEach((column, expression) -> text.append("    ")
                .append(expression)
                .append(" as ")
                .append(column.name())
                .append(",\n"));
        text.setLength(text.length() - 2);
        return text + "\nfrom " + table + "\ngroup by "
                + String.join(", ", by.stream().map(Column::name).toList()) + "\n";
    }
}
