// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * The sets that apply to a raw folder, and their union. A set applies where the folder holds one of its source files; the
 * shipped definitions are one such set, and apply as well where no other does.
 *
 * @param names of the sets, the shipped one first
 */
public record AppliedSets(List<String> names, Warehouse warehouse) {
    /** How the definitions that the warehouse ships are called among the sets. */
    public static final String SHIPPED = "shipped";

    public AppliedSets {
        names = List.copyOf(names);
    }

    /**
     * The union for these source files; refuses what contradicts itself.
     *
     * @param files below the raw folder
     */
    public static AppliedSets of(Warehouse shipped, List<ApprovedSet> sets, Collection<String> files) {
        List<ApprovedSet> applying =
                sets.stream().filter(set -> set.appliesTo(files)).toList();
        Predicate<SourceContract> here = source -> files.contains(source.file());
        boolean withShipped = applying.isEmpty() || shipped.sources().stream().anyMatch(here);
        List<String> names = new ArrayList<>();
        List<SourceContract> sources = new ArrayList<>();
        Map<Layer, List<TableDefinition>> tables = new EnumMap<>(Layer.class);
        Layer.ofPairs().forEach(layer -> tables.put(layer, new ArrayList<>()));
        Map<TableName, Origin> drafted = new HashMap<>();
        if (withShipped) {
            names.add(SHIPPED);
            sources.addAll(shipped.sources());
            Layer.ofPairs().forEach(layer -> tables.get(layer).addAll(shipped.layer(layer)));
        }
        for (ApprovedSet set : applying) {
            names.add(set.name());
            drafted.putAll(set.origins());
            sources.addAll(set.sources());
            set.pins().stream()
                    .filter(pin -> pin.table() != null)
                    .forEach(pin -> tables.get(pin.name().layer().orElseThrow()).add(pin.table()));
        }
        requireNoClash(withShipped ? shipped : new Warehouse(List.of(), Map.of()), applying);
        requireInputs(sources, tables, applying);
        List<ModelDefinition> models = withShipped ? shipped.models() : List.of();
        return new AppliedSets(
                names, new Warehouse(sources, tables, shipped.functions(), shipped.seeds(), models, drafted));
    }

    /** Those unreviewed sets that define nothing that an approved one defines: what a person approved counts. */
    public static List<ApprovedSet> besides(List<ApprovedSet> approved, List<ApprovedSet> unreviewed) {
        return unreviewed.stream()
                .filter(auto -> approved.stream()
                        .flatMap(set -> set.pins().stream())
                        .noneMatch(pin -> auto.pin(pin.name()).isPresent()))
                .filter(auto -> approved.stream().noneMatch(set -> set.name().equals(auto.name())))
                .toList();
    }

    private static void requireNoClash(Warehouse shipped, List<ApprovedSet> applying) {
        Map<String, String> owners = new TreeMap<>();
        shipped.sources().forEach(source -> {
            owners.put(source.table().toString(), SHIPPED);
            owners.put(source.file(), SHIPPED);
        });
        shipped.allTables().forEach(table -> owners.put(table.table().toString(), SHIPPED));
        for (ApprovedSet set : applying) {
            for (Pin pin : set.pins()) {
                claim(owners, pin.name().toString(), set.name());
                if (pin.source() != null) {
                    claim(owners, pin.source().file(), set.name());
                }
            }
        }
    }

    private static void claim(Map<String, String> owners, String thing, String set) {
        String other = owners.putIfAbsent(thing, set);
        if (other != null) {
            throw PinCode.CLASH.refuse(
                    "the sets " + other + " and " + set,
                    "both define " + thing,
                    "draft one of them under other names, or keep their files in different raw folders");
        }
    }

    /** A pin is stale where what it reads is neither pinned nor shipped any more. */
    private static void requireInputs(
            List<SourceContract> sources, Map<Layer, List<TableDefinition>> tables, List<ApprovedSet> applying) {
        Set<TableName> defined = Stream.concat(
                        sources.stream().map(SourceContract::table),
                        tables.values().stream().flatMap(List::stream).map(TableDefinition::table))
                .collect(Collectors.toCollection(HashSet::new));
        for (ApprovedSet set : applying) {
            for (Pin pin : set.pins()) {
                List<TableName> missing = pin.table() == null
                        ? List.of()
                        : pin.table().inputs().stream()
                                .filter(input -> !defined.contains(input))
                                .toList();
                if (!missing.isEmpty()) {
                    throw PinCode.INPUT.refuse(
                            "the pin of " + pin.name() + " in set " + set.name(),
                            "it reads " + missing + ", which no definition makes any more",
                            "approve those as well, or reject " + pin.name());
                }
            }
        }
    }
}
