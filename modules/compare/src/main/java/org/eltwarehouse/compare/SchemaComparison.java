// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.insight.RunDiff.SchemaChange;
import org.eltwarehouse.contract.run.ColumnRecord;

/** Columns that came, went, or have another type or privacy class. */
final class SchemaComparison {
    private SchemaComparison() {}

    static List<SchemaChange> ofTable(List<ColumnRecord> before, List<ColumnRecord> after) {
        return Presence.of(before, after, ColumnRecord::name).stream()
                .map(column -> new SchemaChange(
                        column.name(),
                        column.difference(),
                        column.before(SchemaComparison::type),
                        column.after(SchemaComparison::type)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }

    static List<SchemaChange> ofHeader(List<String> before, List<String> after) {
        return Presence.of(before, after, UnaryOperator.identity()).stream()
                .filter(column -> !column.inBoth())
                .map(column -> new SchemaChange(column.name(), column.difference(), null, null))
                .toList();
    }

    private static String type(ColumnRecord column) {
        return column.type() + ", " + column.privacy();
    }
}
