// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Optional;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;

/** A column of a gold table: its contract, and the expression that makes it. */
record GoldColumn(Column column, Sql expression) {
    static final String UNKNOWN_TEXT = "'n/a'";

    /** What silver calls in another way than its source does is gold's by the name that silver has for it. */
    GoldColumn {
        column = column.readFrom(column.name());
    }

    /** A column of another table as it is. */
    static GoldColumn taken(String relation, Column column) {
        return new GoldColumn(column, Sql.of(relation + "." + SqlText.name(column.name())));
    }

    /** A column of another table that says n/a where text that names nobody is missing. */
    static GoldColumn labelled(String relation, Column column, String name) {
        Column named = new Column(name, column.type(), column.privacy(), column.description());
        Sql value = Sql.of(relation + "." + SqlText.name(column.name()));
        return new GoldColumn(named, isLabel(column) ? Sql.call("coalesce", value, UNKNOWN_TEXT) : value);
    }

    /** Whether a column is text that stands for no person. */
    static boolean isLabel(Column column) {
        return column.type().equals("string") && column.privacy().compareTo(PrivacyClass.QUASI) <= 0;
    }

    static boolean isNumber(Column column) {
        return column.type().equals("bigint") || column.type().startsWith("decimal");
    }

    static boolean isPersonal(Column column) {
        return column.privacy().compareTo(PrivacyClass.PERSONAL) >= 0;
    }

    static Optional<Column> find(TableDefinition table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    Select.Item item() {
        return Select.Item.of(expression, column.name());
    }

    String name() {
        return column.name();
    }
}
