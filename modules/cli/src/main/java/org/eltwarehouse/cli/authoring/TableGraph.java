// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.written.NearWord;
import org.eltwarehouse.contract.written.Quoted;

/** Sources, seeds, functions, measures and tables of a warehouse, what each reads and what reads it; finds what a person names. */
final class TableGraph {
    private static final String WITH = "+";
    /** The folders of what is called by name. */
    private static final List<String> CALLED = List.of(FunctionDefinition.FOLDER, ModelDefinition.FOLDER);

    private final Warehouse warehouse;
    private final Map<TableName, Set<TableName>> inputs = new TreeMap<>();
    private final Map<TableName, Set<TableName>> readers = new TreeMap<>();

    TableGraph(Warehouse warehouse) {
        this.warehouse = warehouse;
        FunctionSet functions = warehouse.functions();
        functions.called().forEach(called -> add(called.name(), names(called.sql())));
        functions
                .measures()
                .forEach(measure -> add(measure.name(), List.of(measure.fact().table())));
        warehouse.seeds().forEach(seed -> add(seed.seed(), List.of()));
        warehouse.sources().forEach(source -> add(source.table(), List.of()));
        warehouse.allTables().forEach(table -> {
            add(table.table(), table.inputs());
            table.texts().forEach(text -> add(table.table(), names(text)));
        });
    }

    /** What a text calls. */
    private List<TableName> names(String text) {
        Set<String> called = warehouse.functions().calledBy(text);
        return warehouse.functions().called().stream()
                .filter(known -> called.contains(known.function()))
                .map(Called::name)
                .toList();
    }

    private void add(TableName table, List<TableName> reads) {
        inputs.computeIfAbsent(table, any -> new TreeSet<>()).addAll(reads);
        reads.forEach(
                input -> readers.computeIfAbsent(input, any -> new TreeSet<>()).add(table));
    }

    /**
     * The names that the words select; all where there is no word.
     *
     * @param words a table, function or measure, by its whole name or by the part behind the dot, or a layer; each with {@code +} before it for all that
     *     it reads, and behind it for all that read it
     */
    Set<TableName> select(List<String> words) {
        if (words.isEmpty()) {
            return inputs.keySet();
        }
        Set<TableName> selected = new TreeSet<>();
        for (String word : words) {
            Set<TableName> found = expanded(word);
            if (tables(found).isEmpty() && functions(found).isEmpty()) {
                throw Fault.USAGE.cannot(
                        "select " + Quoted.text(word),
                        "it names no table with a query",
                        "name a table, or write " + Quoted.bounded(word) + "+ for the tables that read it");
            }
            selected.addAll(found);
        }
        return selected;
    }

    /** The functions and measures among these names, each behind those that it calls. */
    List<Called> functions(Set<TableName> names) {
        return warehouse.functions().called().stream()
                .filter(function -> names.contains(function.name()))
                .toList();
    }

    /** Those of these names that have a query, layer by layer and by name. */
    List<TableDefinition> tables(Set<TableName> names) {
        return warehouse.allTables().stream()
                .filter(table -> names.contains(table.table()))
                .toList();
    }

    /** The table of this name, whole or the part behind the dot. */
    TableDefinition table(String word) {
        List<TableDefinition> found = tables(named(word));
        if (found.size() != 1) {
            throw Fault.USAGE.cannot(
                    "select " + Quoted.text(word),
                    found.isEmpty() ? "it names no table with a query" : "it names " + found.size() + " tables",
                    "name one table, such as "
                            + warehouse.allTables().stream()
                                    .map(table -> table.table().toString())
                                    .findFirst()
                                    .orElse("silver.orders"));
        }
        return found.get(0);
    }

    /** These and all that read them, directly or not. */
    Set<TableName> withReaders(Collection<TableName> tables) {
        return reached(tables, readers);
    }

    /** These and all that they read, directly or not. */
    Set<TableName> withInputs(Collection<TableName> tables) {
        return reached(tables, inputs);
    }

    private Set<TableName> expanded(String word) {
        boolean before = word.startsWith(WITH);
        boolean behind = word.length() > 1 && word.endsWith(WITH);
        Set<TableName> core = named(word.substring(before ? 1 : 0, word.length() - (behind ? 1 : 0)));
        Set<TableName> all = new TreeSet<>(core);
        if (before) {
            all.addAll(withInputs(core));
        }
        if (behind) {
            all.addAll(withReaders(core));
        }
        return all;
    }

    private static Set<TableName> reached(Collection<TableName> from, Map<TableName, Set<TableName>> arrows) {
        Set<TableName> reached = new TreeSet<>(from);
        Deque<TableName> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            arrows.getOrDefault(waiting.removeFirst(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(waiting::addLast);
        }
        return reached;
    }

    /** What one word names. */
    private Set<TableName> named(String word) {
        return Optional.of(layer(word))
                .filter(found -> !found.isEmpty())
                .or(() -> Optional.of(where(word, TableName::toString)).filter(found -> !found.isEmpty()))
                .or(() -> Optional.of(unique(word)).filter(found -> !found.isEmpty()))
                .orElseThrow(() -> unknown(word));
    }

    private Set<TableName> layer(String word) {
        return Layer.named(word).isPresent() || CALLED.contains(word) ? where(word, TableName::schema) : Set.of();
    }

    /** By the part behind the dot; a source steps back behind a table that is named like it. */
    private Set<TableName> unique(String word) {
        Set<TableName> found = where(word, TableName::name);
        Set<TableName> tables =
                found.stream().filter(name -> !name.isIn(Layer.BRONZE)).collect(Collectors.toCollection(TreeSet::new));
        Set<TableName> meant = tables.isEmpty() ? found : tables;
        if (meant.size() > 1) {
            throw Fault.USAGE.cannot(
                    "select " + Quoted.text(word),
                    "several tables have that name",
                    "choose one of " + meant.stream().map(TableName::toString).collect(Collectors.joining(", ")));
        }
        return meant;
    }

    private Set<TableName> where(String word, Function<TableName, String> part) {
        return inputs.keySet().stream()
                .filter(name -> part.apply(name).equals(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private WarehouseException unknown(String word) {
        List<String> names = new ArrayList<>();
        inputs.keySet().forEach(name -> {
            names.add(name.toString());
            names.add(name.name());
        });
        Layer.ofPairs().forEach(layer -> names.add(layer.toString()));
        names.addAll(CALLED);
        return Fault.USAGE.cannot(
                "select " + Quoted.text(word),
                "there is no such table, function, measure or layer",
                NearWord.of(word, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("name a table such as "
                                + names.stream().findFirst().orElse("silver.orders") + ", or a layer"));
    }
}
