// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;

/** Reads a case strictly: what it names must be there, and a value must be one of its column's type. */
final class CaseReading {
    private static final long MAX_BYTES = 1 << 20;

    private final CaseFile file;
    private final Warehouse warehouse;
    private final String text;
    private final YamlLines lines;

    private CaseReading(CaseFile file, Warehouse warehouse, String text) {
        this.file = file;
        this.warehouse = warehouse;
        this.text = text;
        this.lines = new YamlLines(text);
    }

    /** The case; a mistake in it is a usage error with the file's path and, where it can be told, the line. */
    static TableCase of(CaseFile file, Warehouse warehouse, TableDefinition definition) {
        return new CaseReading(file, warehouse, text(file)).read(definition);
    }

    private static String text(CaseFile file) {
        try {
            long size = file.place().size();
            if (size > MAX_BYTES) {
                throw Fault.USAGE.cannot(
                        "read " + file.path(),
                        "it has " + size + " bytes",
                        "keep a case below 1 MiB; few rows show more");
            }
            return file.place().text();
        } catch (IOException e) {
            throw Fault.USAGE.cannot("read " + file.path(), "it is unreadable or not UTF-8", "correct the file", e);
        }
    }

    private TableCase read(TableDefinition definition) {
        TableCase read = DefinitionReader.read(text, CaseForm.TYPE, file.path());
        if (read.expect().isNothing()) {
            throw wrong(
                    "it expects nothing" + lines.at("expect"),
                    "write expect: and below it rows, quarantined, deduplicated, repairs or broken");
        }
        read.given().forEach((input, rows) -> requireInput(definition, input, rows));
        if (read.expect().rows() != null) {
            requireRows(
                    definition.table(),
                    definition.columns(),
                    true,
                    read.expect().rows(),
                    "expect",
                    "rows");
        }
        return read;
    }

    private void requireInput(TableDefinition definition, TableName input, List<Map<String, Object>> rows) {
        boolean source = input.isIn(Layer.BRONZE);
        Optional<List<Column>> columns = source
                ? warehouse.sources().stream()
                        .filter(known -> known.table().equals(input))
                        .findFirst()
                        .map(known -> known.columns())
                : warehouse.table(input).map(TableDefinition::columns);
        if (columns.isEmpty()) {
            throw wrong(
                    "there is no table " + input + lines.at("given", input),
                    "give rows of " + list(definition.inputs()));
        }
        if (!definition.inputs().contains(input)) {
            throw wrong(
                    definition.table() + " does not read " + input + lines.at("given", input),
                    "give rows of " + list(definition.inputs()) + ", or declare the input in " + contract(definition));
        }
        requireRows(input, columns.get(), !source, rows, "given", input);
    }

    private void requireRows(
            TableName table,
            List<Column> columns,
            boolean typed,
            List<Map<String, Object>> rows,
            Object section,
            Object list) {
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, Object> cell : rows.get(i).entrySet()) {
                requireCell(table, columns, typed, cell, lines.at(section, list, i, cell.getKey()));
            }
        }
    }

    private void requireCell(
            TableName table, List<Column> columns, boolean typed, Map.Entry<String, Object> cell, String place) {
        Column column = columns.stream()
                .filter(known -> known.name().equals(cell.getKey()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        table + " has no column '" + cell.getKey() + "'" + place,
                        "its columns are " + columns.stream().map(Column::name).collect(Collectors.joining(", "))));
        Object value = cell.getValue();
        if (value instanceof Map || value instanceof List) {
            throw wrong(
                    "the value of " + column.name() + " is no single value" + place,
                    "put quotes around a text like that");
        }
        if (typed && value != null && TypedText.of(value, column.type()).isEmpty()) {
            throw wrong(
                    "'" + value + "' in the column " + column.name() + " of " + table + " is no " + column.type()
                            + place,
                    "write a value of that type, or null");
        }
    }

    private static String contract(TableDefinition definition) {
        return definition.table().schema() + "/" + definition.table().name() + ".yaml";
    }

    private static String list(List<TableName> tables) {
        return tables.stream().map(TableName::toString).collect(Collectors.joining(", "));
    }

    private WarehouseException wrong(String reason, String wayOut) {
        return Fault.USAGE.cannot("read " + file.path(), reason, wayOut);
    }
}
