// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A table's name, written {@code silver.cst_info}.
 *
 * @param schema what stands before the dot: a layer's name, or whatever somebody wrote
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    public TableName {
        Names.requireIdentifier(schema, "layer");
        Names.requireIdentifier(name, "table name");
    }

    /** A table of a layer. */
    public TableName(Layer layer, String name) {
        this(layer.toString(), name);
    }

    @JsonCreator
    public static TableName parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a table is written layer.name, but is '" + text + "'");
        }
        return new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** The table's layer; empty where the name speaks of none that there is. */
    public Optional<Layer> layer() {
        return Layer.named(schema);
    }

    public boolean isIn(Layer layer) {
        return schema.equals(layer.toString());
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return schema + "." + name;
    }
}
