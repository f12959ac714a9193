// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * One definition as it is pinned: a source contract, or a table with its query. Its text is canonical, so that a definition
 * has one hash whoever wrote it down.
 *
 * @param source null where it is a table
 * @param sql null where it is a source contract
 * @param table null where it is a source contract
 */
public record Pin(int format, SourceContract source, String sql, TableDefinition table) {
    public static final int FORMAT = 1;

    public Pin {
        boolean isSource = source != null && sql == null && table == null;
        boolean isTable = source == null && sql != null && table != null;
        if (!isSource && !isTable) {
            throw new IllegalArgumentException("a pin holds a source, or a table and its query");
        }
        if (format != FORMAT) {
            throw new IllegalArgumentException("a pin of the format " + format + " is unknown");
        }
        if (isTable && table.table().layer().filter(Layer::holdsPairs).isEmpty()) {
            throw new IllegalArgumentException(table.table() + " lies in no layer");
        }
        table = isTable ? table.withSql(sql) : null;
    }

    public static Pin of(SourceContract source) {
        return new Pin(FORMAT, source, null, null);
    }

    public static Pin of(TableDefinition table) {
        return new Pin(FORMAT, null, table.sql(), table);
    }

    /** The definitions of a warehouse one by one, by table. */
    public static List<Pin> all(Warehouse warehouse) {
        return Stream.concat(
                        warehouse.sources().stream().map(Pin::of),
                        warehouse.allTables().stream().map(Pin::of))
                .sorted(Comparator.comparing(Pin::name))
                .toList();
    }

    /** Reads the text of a pin; strict. */
    static Pin parse(String text, String origin) {
        return Documents.fromJson(text, Pin.class, origin, FORMAT);
    }

    /** The table that is defined. */
    @JsonIgnore
    public TableName name() {
        return source == null ? table.table() : source.table();
    }

    /** Canonical JSON over exactly what decides the output. */
    @JsonIgnore
    public String text() {
        Map<String, Object> document = new TreeMap<>();
        document.put("format", format);
        if (source == null) {
            document.put("sql", sql);
            document.put("table", DefinitionText.fields(table));
        } else {
            document.put("source", DefinitionText.fields(source));
        }
        return Documents.canonical(document);
    }

    /** What the pin is called by. */
    @JsonIgnore
    public Sha256 sha256() {
        return Sha256.of(text());
    }
}
