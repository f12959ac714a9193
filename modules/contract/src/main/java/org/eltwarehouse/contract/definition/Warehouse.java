// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;

/**
 * All definitions of a warehouse: what the sources promise and how each layer is made of the one before.
 *
 * @param tables the pairs of each layer that is defined by pairs
 * @param functions what the tables' queries and conditions may call, the measures of the models included
 * @param seeds what the tables may look up, besides what they read
 * @param models what the figures of the business are, those that people wrote first
 * @param drafted where those definitions come from that agents drafted, by table
 */
public record Warehouse(
        List<SourceContract> sources,
        Map<Layer, List<TableDefinition>> tables,
        FunctionSet functions,
        List<SeedDefinition> seeds,
        List<ModelDefinition> models,
        Map<TableName, Origin> drafted) {

    public Warehouse {
        sources = List.copyOf(sources);
        seeds = List.copyOf(seeds);
        tables = ofPairs(tables);
        models = List.copyOf(models);
        functions = functions.withMeasures(measures(models, tables, functions));
        drafted = Map.copyOf(drafted);
        Set<String> files = new HashSet<>();
        for (SourceContract source : sources) {
            if (!files.add(source.file())) {
                throw Fault.USAGE.cannot(
                        "use these definitions",
                        "two source contracts are for " + source.file(),
                        "keep one contract per file");
            }
        }
    }

    /** A warehouse that people wrote, without functions, seeds and models. */
    public Warehouse(List<SourceContract> sources, Map<Layer, List<TableDefinition>> tables) {
        this(sources, tables, FunctionSet.NONE, List.of(), List.of(), Map.of());
    }

    /** The same with these tables. */
    public Warehouse withTables(Map<Layer, List<TableDefinition>> others) {
        return new Warehouse(sources, others, functions, seeds, models, drafted);
    }

    /** The measures of all models; those over a table that is left out here, as the functions had them. */
    private static List<MeasureFunction> measures(
            List<ModelDefinition> models, Map<Layer, List<TableDefinition>> tables, FunctionSet functions) {
        List<MeasureFunction> measures = new ArrayList<>();
        for (ModelDefinition model : models) {
            Optional<TableDefinition> fact = tables.get(Layer.GOLD).stream()
                    .filter(table -> table.table().equals(model.fact()))
                    .findFirst();
            List<MeasureFunction> known = functions.measures().stream()
                    .filter(measure -> measure.model().equals(model.model()))
                    .toList();
            if (fact.isEmpty() && known.isEmpty()) {
                throw Fault.USAGE.cannot(
                        "use the model " + model.model(),
                        "no definition makes its fact " + model.fact(),
                        "name a table of gold");
            }
            measures.addAll(fact.map(table -> model.measures().stream()
                            .map(measure -> new MeasureFunction(model.model(), measure, table))
                            .toList())
                    .orElse(known));
        }
        return measures;
    }

    private static Map<Layer, List<TableDefinition>> ofPairs(Map<Layer, List<TableDefinition>> given) {
        Map<Layer, List<TableDefinition>> tables = new EnumMap<>(Layer.class);
        Layer.ofPairs().forEach(layer -> tables.put(layer, List.copyOf(given.getOrDefault(layer, List.of()))));
        return Collections.unmodifiableMap(tables);
    }

    /** The definitions of a layer, ordered by name. */
    public List<TableDefinition> layer(Layer layer) {
        return tables.getOrDefault(layer, List.of());
    }

    /** The definitions of all layers, one after the other. */
    public List<TableDefinition> allTables() {
        return Layer.ofPairs().stream().flatMap(layer -> layer(layer).stream()).toList();
    }

    /** The definition of a table that pairs define, if there is one. */
    public Optional<TableDefinition> table(TableName name) {
        return allTables().stream().filter(table -> table.table().equals(name)).findFirst();
    }

    /** The seed of this name, if there is one. */
    public Optional<SeedDefinition> seed(TableName name) {
        return seeds.stream().filter(seed -> seed.seed().equals(name)).findFirst();
    }

    /** The contract of a raw file, by its path below the raw folder, if there is one. */
    public Optional<SourceContract> sourceOf(String file) {
        return sources.stream().filter(source -> source.file().equals(file)).findFirst();
    }

    /** The contract of a bronze table. */
    public SourceContract source(TableName table) {
        return sources.stream()
                .filter(source -> source.table().equals(table))
                .findFirst()
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "read " + table,
                        "no source contract defines it",
                        "add " + Layer.BRONZE + "/" + table.name() + ".yaml"));
    }
}
