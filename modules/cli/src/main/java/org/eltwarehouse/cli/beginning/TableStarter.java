// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.cases.CaseFolder;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.contract.written.NearWord;

/**
 * The files that a new table begins with: a query that hands on the columns of its first input or groups it by some of them, a
 * contract that says so, and a case that holds. What its layer may not hold is left out and named.
 */
final class TableStarter {
    private static final String CASE = "keeps_a_row.yaml";
    /** The functions that clean a text of a type, where the warehouse has them. */
    private static final Map<String, String> READERS =
            Map.of("string", "clean_text", "bigint", "whole_number", "date", "iso_date", "decimal(18,2)", "money");

    private static final String BLANKS = "' \\t\\r\\n\\u00a0'";

    private final TableName table;
    private final Layer layer;
    private final List<TableName> inputs;
    private final Warehouse warehouse;
    private final List<Column> kept = new ArrayList<>();
    private final List<Column> dropped = new ArrayList<>();
    private GroupedColumns grouped = GroupedColumns.NONE;

    /**
     * A table to begin.
     *
     * @param inputs what it reads; the columns are those of the first one
     * @param by the columns of the first input to group it by; empty: its rows are handed on
     */
    TableStarter(TableName table, Layer layer, List<TableName> inputs, List<String> by, Warehouse warehouse) {
        this.table = table;
        this.layer = layer;
        this.inputs = inputs;
        this.warehouse = warehouse;
        inputs.forEach(this::requireReadable);
        PrivacyClass ceiling = layer.ceiling(false);
        for (Column column : columns(inputs.get(0))) {
            (column.privacy().compareTo(ceiling) > 0 ? dropped : kept).add(column);
        }
        if (kept.isEmpty()) {
            throw cannot(
                    "all columns of " + inputs.get(0) + " tell more of a person than " + ceiling,
                    "read another table, or write a protected one by hand");
        }
        if (!by.isEmpty()) {
            group(by);
        }
    }

    private void group(List<String> by) {
        TableName first = inputs.get(0);
        if (layer.keepsRows() || inputs.size() > 1) {
            throw cannot(
                    layer.keepsRows() ? "a table of " + layer + " keeps its rows" : "--by groups one table",
                    layer.keepsRows() ? "leave out --by" : "name one with --reads and join the others by hand");
        }
        Map<String, Column> known = new LinkedHashMap<>();
        kept.forEach(column -> known.put(column.name(), column));
        List<Column> columns = by.stream()
                .map(name -> Optional.ofNullable(known.get(name)).orElseThrow(() -> noColumn(name, known.keySet())))
                .distinct()
                .toList();
        kept.clear();
        kept.addAll(columns);
        dropped.clear();
        grouped = GroupedColumns.of(columns, first, warehouse);
    }

    private WarehouseException noColumn(String name, Collection<String> known) {
        boolean closed = dropped.stream().anyMatch(column -> column.name().equals(name));
        return cannot(
                closed
                        ? layer + " may not hold " + name + " of " + inputs.get(0)
                        : inputs.get(0) + " has no column '" + name + "'",
                NearWord.of(name, List.copyOf(known))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("its columns are " + String.join(", ", known)));
    }

    private void requireReadable(TableName input) {
        boolean lookup = warehouse.seed(input).isPresent() && !input.equals(inputs.get(0));
        boolean allowed = layer.keepsRows()
                ? input.isIn(Layer.BRONZE) && inputs.size() == 1
                : lookup
                        || input.layer()
                                .filter(Layer::holdsPairs)
                                .filter(of -> of.compareTo(layer) <= 0)
                                .isPresent();
        if (!allowed) {
            throw cannot(
                    "it cannot read " + (layer.keepsRows() ? ContractText.list(inputs) : input),
                    layer.keepsRows()
                            ? "a table of " + layer + " reads one table of bronze"
                            : "a table of " + layer + " reads tables of "
                                    + Layer.sentence(
                                            Layer.ofPairs().stream()
                                                    .filter(of -> of.compareTo(layer) <= 0)
                                                    .toList(),
                                            "or"));
        }
        if (input.equals(table)) {
            throw cannot("it cannot read itself", "name another table with --reads");
        }
    }

    private WarehouseException cannot(String reason, String wayOut) {
        return Fault.USAGE.cannot("begin " + table, reason, wayOut);
    }

    private List<Column> columns(TableName input) {
        Optional<SeedDefinition> seed = warehouse.seed(input);
        if (seed.isPresent()) {
            return seed.get().columns();
        }
        return input.isIn(Layer.BRONZE)
                ? source(input).columns()
                : definition(input).columns();
    }

    private SourceContract source(TableName input) {
        return warehouse.source(input);
    }

    private TableDefinition definition(TableName input) {
        return warehouse.table(input).orElseThrow(() -> cannot("there is no table " + input, near(input)));
    }

    private String near(TableName input) {
        List<String> known = warehouse.allTables().stream()
                .map(one -> one.table().toString())
                .toList();
        return NearWord.of(input.toString(), known)
                .map(name -> "did you mean " + name + "?")
                .orElse("name one that is there with --reads");
    }

    /** The texts by path below the warehouse folder. */
    Map<String, String> files() {
        String pair = table.schema() + "/" + table.name();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(pair + ".sql", query());
        files.put(pair + ".yaml", contract());
        files.put(CaseFolder.place(table) + "/" + CASE, example());
        // What is written must be read: a description or header that breaks the form is found here, before a file is.
        DefinitionReader.table(files.get(pair + ".yaml"), pair + ".yaml");
        return files;
    }

    private String query() {
        if (layer.keepsRows()) {
            return cleaning();
        }
        return grouped.isNone() ? joining() : grouped.query(inputs.get(0));
    }

    private String cleaning() {
        String columns = kept.stream()
                .map(column -> "    " + cleaned(column) + " as " + column.name())
                .collect(Collectors.joining(",\n"));
        return "select\n    -- Say on its line what is cleaned in a column, and why.\n" + columns + "\nfrom "
                + inputs.get(0) + "\n";
    }

    /** By a function of the warehouse where it has one for the type. */
    private String cleaned(Column column) {
        Optional<FunctionDefinition> reader = Optional.ofNullable(READERS.get(column.type()))
                .flatMap(warehouse.functions()::named)
                .filter(function -> function.takes(1) && function.returns().equals(column.type()));
        return reader.map(function -> function.function() + "(" + column.name() + ")")
                .orElseGet(() -> cleanedHere(column));
    }

    private static String cleanedHere(Column column) {
        String trimmed = "btrim(" + column.name() + ", " + BLANKS + ")";
        return column.type().equals("string")
                ? "nullif(" + trimmed + ", '')"
                : "try_cast(" + trimmed + " as " + column.type().replace(",", ", ") + ")";
    }

    private String joining() {
        StringBuilder text = new StringBuilder();
        for (TableName input : inputs) {
            text.append(text.isEmpty() ? "with " : ",\n\n").append(step(input)).append(" as (\n    select\n");
            List<Column> columns = input.equals(inputs.get(0)) ? kept : columns(input);
            text.append(columns.stream()
                            .map(column -> "        " + column.name())
                            .collect(Collectors.joining(",\n")))
                    .append("\n    from ")
                    .append(input)
                    .append("\n)");
        }
        text.append("\n\n");
        if (inputs.size() > 1) {
            text.append("-- ")
                    .append(inputs.stream().skip(1).map(TableStarter::step).collect(Collectors.joining(", ")))
                    .append(": read, but not used yet. Join by key, or remove it here and from inputs.\n");
        }
        return text.append("select\n")
                .append(kept.stream().map(column -> "    " + column.name()).collect(Collectors.joining(",\n")))
                .append("\nfrom ")
                .append(step(inputs.get(0)))
                .append('\n')
                .toString();
    }

    /** Its own name would be taken for a word of the language where it is one. */
    private static String step(TableName input) {
        return input.schema() + "_" + input.name();
    }

    private String contract() {
        TableName first = inputs.get(0);
        boolean source = first.isIn(Layer.BRONZE);
        List<String> names = kept.stream().map(Column::name).toList();
        List<String> known = key(first, names);
        boolean sure = !known.isEmpty() && names.containsAll(known);
        List<String> key = sure ? known : List.of(names.get(0));
        StringBuilder text = new StringBuilder("table: " + table + "\n# Say what one row is.\ngrain: ")
                .append(ContractText.quoted(grain(source, first, names)))
                .append("\ninputs: ")
                .append(ContractText.list(inputs))
                .append('\n');
        if (!sure) {
            text.append("# The columns that name a row. The first column is a guess: correct it here and below.\n");
        }
        text.append("key: ").append(ContractText.list(key)).append('\n');
        if (!dropped.isEmpty()) {
            text.append("# Left out, since ")
                    .append(layer)
                    .append(" holds nothing above ")
                    .append(layer.ceiling(false))
                    .append(": ")
                    .append(dropped.stream()
                            .map(column -> column.name() + " (" + column.privacy() + ")")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        text.append("columns:\n");
        kept.forEach(column -> text.append(ContractText.column(column)));
        grouped.aggregates().keySet().forEach(column -> text.append(ContractText.column(column)));
        text.append("expectations:\n");
        return text.append("  - {unique: ")
                .append(ContractText.list(key))
                .append("}\n")
                .toString();
    }

    private List<String> key(TableName first, List<String> names) {
        if (!grouped.isNone()) {
            return names;
        }
        return first.isIn(Layer.BRONZE) ? List.of() : definition(first).key();
    }

    private String grain(boolean source, TableName first, List<String> names) {
        if (!grouped.isNone()) {
            return "One row per " + String.join(" and ", names);
        }
        return source ? "One row per record of " + first : definition(first).grain();
    }

    private String example() {
        String row = kept.stream()
                .map(column -> column.name() + ": " + sample(column.type()))
                .collect(Collectors.joining(", ", "    - {", "}\n"));
        StringBuilder text = new StringBuilder("# Made-up values only: a case is read by everybody.\ngiven:\n");
        for (TableName input : inputs) {
            text.append("  ").append(input).append(input.equals(inputs.get(0)) ? ":\n" + row : ": []\n");
        }
        return text.append("expect:\n  rows:\n").append(row).toString();
    }

    private static String sample(String type) {
        return switch (type) {
            case "int", "bigint" -> "1";
            case "double" -> "1.5";
            case "date" -> "2025-01-31";
            case "boolean" -> "true";
            case "string" -> "text";
            default -> "0";
        };
    }
}
