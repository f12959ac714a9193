package org.eltwarehouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;

/** The tables of a layer in an order in which every table follows its inputs; among equals, by name. */
final class LayerOrder {
    private final Map<TableName, TableDefinition> waiting = new LinkedHashMap<>();
    private final List<TableDefinition> sorted = new ArrayList<>();

    LayerOrder(List<TableDefinition> tables) {
        tables.forEach(table -> waiting.put(table.table(), table));
    }

    List<TableDefinition> sorted() {
        while (!waiting.isEmpty()) {
            TableDefinition next = waiting.values().stream()
                    .filter(table -> table.inputs().stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> Fault.USAGE.cannot(
                            "order the tables " + waiting.keySet(),
                            "each reads another of them",
                            "remove an input so that no circle is left"));
            waiting.remove(next.table());
            sorted.add(next);
        }
        return List.copyOf(sorted);
    }
}
