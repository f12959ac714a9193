package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A table's layer and name, written {@code silver.cst_info}. */
public record TableName(String layer, String name) implements Comparable<TableName> {
    public TableName {
        Names.requireIdentifier(layer, "layer");
        Names.requireIdentifier(name, "table name");
    }

    @JsonCreator
    public static TableName parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a table is written layer.name, but is '" + text + "'");
        }
        return new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return layer + "." + name;
    }
}
