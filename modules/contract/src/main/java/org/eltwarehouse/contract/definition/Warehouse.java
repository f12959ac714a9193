package org.eltwarehouse.contract.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;

/**
 * All definitions of a warehouse: what the sources promise and how each layer is made of the one before.
 *
 * @param tables the pairs of the layers {@code silver}, {@code gold} and {@code features}
 * @param drafted where those definitions come from that agents drafted, by table
 */
public record Warehouse(
        List<SourceContract> sources, Map<String, List<TableDefinition>> tables, Map<TableName, Origin> drafted) {
    private static final List<String> LAYERS = List.of("silver", "gold", "features");

    public Warehouse {
        sources = List.copyOf(sources);
        tables = Map.copyOf(tables);
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

    /** A warehouse that people wrote. */
    public Warehouse(List<SourceContract> sources, Map<String, List<TableDefinition>> tables) {
        this(sources, tables, Map.of());
    }

    /** The definitions of a layer, ordered by name. */
    public List<TableDefinition> layer(String layer) {
        return tables.getOrDefault(layer, List.of());
    }

    /** The definitions of all layers, one after the other. */
    public List<TableDefinition> allTables() {
        return LAYERS.stream().flatMap(layer -> layer(layer).stream()).toList();
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
                        "read " + table, "no source contract defines it", "add bronze/" + table.name() + ".yaml"));
    }
}
