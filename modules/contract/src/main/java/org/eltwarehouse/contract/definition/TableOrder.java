// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;

/** The tables of a layer in an order in which every table follows its inputs; among equals, by name. */
public record TableOrder(List<TableDefinition> tables) {

    /** The order of these tables; fails where tables read each other in a circle. */
    public static TableOrder of(List<TableDefinition> definitions) {
        Map<TableName, TableDefinition> waiting = new LinkedHashMap<>();
        definitions.forEach(table -> waiting.put(table.table(), table));
        List<TableDefinition> sorted = new ArrayList<>();
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
        return new TableOrder(List.copyOf(sorted));
    }

    /**
     * What of the layer a run can make.
     *
     * @param notices why an optional table is left out, one sentence each
     */
    public record Choice(List<TableDefinition> tables, List<String> notices) {}

    /** Chooses the tables that can run; an optional table is left out where an input is absent, any other is an error. */
    public Choice choose(Predicate<TableName> published) {
        List<TableDefinition> chosen = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        Set<TableName> held = new HashSet<>();
        for (TableDefinition table : tables) {
            List<TableName> missing = table.inputs().stream()
                    .filter(input -> !held.contains(input) && (isOwn(input) || !published.test(input)))
                    .toList();
            if (missing.isEmpty()) {
                chosen.add(table);
                held.add(table.table());
            } else if (table.optional()) {
                notices.add(table.table() + " is left out: this run does not hold " + missing);
            } else {
                throw Fault.DATA
                        .cannot(
                                "run " + table.table(),
                                "this run does not hold " + missing,
                                "deliver its source or mark the table optional")
                        .about(table.table());
            }
        }
        return new Choice(List.copyOf(chosen), List.copyOf(notices));
    }

    private boolean isOwn(TableName input) {
        return tables.stream().anyMatch(table -> table.table().equals(input));
    }
}
