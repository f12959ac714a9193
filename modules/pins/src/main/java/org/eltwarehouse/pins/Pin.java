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
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * One definition as it is pinned: a source contract, a table with its query, or a model. Its text is canonical, so that a
 * definition has one hash whoever wrote it down.
 *
 * @param format {@link #WITH_MODEL} for a model, {@link #FORMAT} for all else: pins of sources and tables keep their hashes
 * @param model null where it is none
 * @param source null where it is none
 * @param sql null where it is no table
 * @param table null where it is none
 */
public record Pin(int format, ModelDefinition model, SourceContract source, String sql, TableDefinition table) {
    public static final int FORMAT = 1;
    /** The format of pins that hold a model; software that knows none refuses them as too new. */
    public static final int WITH_MODEL = 2;

    public Pin {
        boolean isModel = model != null && source == null && sql == null && table == null;
        boolean isSource = model == null && source != null && sql == null && table == null;
        boolean isTable = model == null && source == null && sql != null && table != null;
        if (!isModel && !isSource && !isTable) {
            throw new IllegalArgumentException("a pin holds a source, a table and its query, or a model");
        }
        if (format != (isModel ? WITH_MODEL : FORMAT)) {
            throw new IllegalArgumentException("a pin of the format " + format + " is unknown");
        }
        if (isTable && table.table().layer().filter(Layer::holdsPairs).isEmpty()) {
            throw new IllegalArgumentException(table.table() + " lies in no layer");
        }
        table = isTable ? table.withSql(sql) : null;
    }

    public static Pin of(SourceContract source) {
        return new Pin(FORMAT, null, source, null, null);
    }

    public static Pin of(TableDefinition table) {
        return new Pin(FORMAT, null, null, table.sql(), table);
    }

    public static Pin of(ModelDefinition model) {
        return new Pin(WITH_MODEL, model, null, null, null);
    }

    /** The definitions of a warehouse one by one, by name. */
    public static List<Pin> all(Warehouse warehouse) {
        return Stream.of(
                        warehouse.sources().stream().map(Pin::of),
                        warehouse.allTables().stream().map(Pin::of),
                        warehouse.models().stream().map(Pin::of))
                .flatMap(pins -> pins)
                .sorted(Comparator.comparing(Pin::name))
                .toList();
    }

    /** Reads the text of a pin; strict. */
    static Pin parse(String text, String origin) {
        return Documents.fromJson(text, Pin.class, origin, WITH_MODEL);
    }

    /** The table that is defined; a model is named like a table of a layer of its own. */
    @JsonIgnore
    public TableName name() {
        if (model != null) {
            return model.name();
        }
        return source == null ? table.table() : source.table();
    }

    /** The tables that it is made of: a table's inputs, a model's fact. */
    @JsonIgnore
    public List<TableName> reads() {
        if (model != null) {
            return List.of(model.fact());
        }
        return source == null ? table.inputs() : List.of();
    }

    /** Canonical JSON over exactly what decides the output. */
    @JsonIgnore
    public String text() {
        Map<String, Object> document = new TreeMap<>();
        document.put("format", format);
        if (model != null) {
            document.put("model", model);
        } else if (source == null) {
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
