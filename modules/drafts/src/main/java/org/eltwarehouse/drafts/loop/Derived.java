// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;

/**
 * What the builder adds to what is proposed: marts, the wide table, features and the model. No proposal names them, so they
 * are left out by their own names.
 */
final class Derived {
    private Derived() {}

    /** The names of what was added to a proposal. */
    static Set<TableName> names(Proposal proposal, Warehouse warehouse) {
        Set<String> proposed = Stream.concat(
                        proposal.dimensions().stream().map(ProposedDimension::name),
                        proposal.facts().stream().map(ProposedFact::name))
                .collect(Collectors.toSet());
        return Stream.of(
                        warehouse.layer(Layer.GOLD).stream()
                                .map(TableDefinition::table)
                                .filter(table -> !proposed.contains(table.name())),
                        warehouse.layer(Layer.FEATURES).stream().map(TableDefinition::table),
                        warehouse.models().stream().map(ModelDefinition::name))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    /** Those of them that findings blame. */
    static Set<TableName> broken(Proposal proposal, Warehouse warehouse, List<Finding> blocking) {
        Set<TableName> broken = names(proposal, warehouse);
        broken.retainAll(blocking.stream()
                .filter(finding -> !finding.isAboutAll())
                .map(Finding::table)
                .collect(Collectors.toSet()));
        return broken;
    }

    /** A warehouse without these, and without what is made of them. */
    static Warehouse without(Warehouse warehouse, Set<TableName> names) {
        if (names.isEmpty()) {
            return warehouse;
        }
        Set<TableName> gone = new HashSet<>(names);
        boolean grown = true;
        while (grown) {
            grown = gone.addAll(warehouse.allTables().stream()
                    .filter(table -> table.inputs().stream().anyMatch(gone::contains))
                    .map(TableDefinition::table)
                    .toList());
        }
        Map<Layer, List<TableDefinition>> tables = new EnumMap<>(Layer.class);
        Layer.ofPairs()
                .forEach(layer -> tables.put(
                        layer,
                        warehouse.layer(layer).stream()
                                .filter(table -> !gone.contains(table.table()))
                                .toList()));
        return new Warehouse(
                warehouse.sources(),
                tables,
                warehouse.functions(),
                warehouse.seeds(),
                warehouse.models().stream()
                        .filter(model -> !gone.contains(model.name()) && !gone.contains(model.fact()))
                        .toList(),
                warehouse.drafted());
    }
}
