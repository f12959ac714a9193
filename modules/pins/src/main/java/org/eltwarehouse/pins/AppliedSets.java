// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>Customers are described once: the segmentation reads one table of features. Where several sets have one of that name,
 * the first set's counts, and those of the others are left out; all else that two sets define is refused.
 *
 * @param names of the sets, the shipped one first
 * @param yielding what is left out because an earlier set describes the customers, by set
 */
public record AppliedSets(List<String> names, Warehouse warehouse, Map<String, TableName> yielding) {
    /** How the definitions that the warehouse ships are called among the sets. */
    public static final String SHIPPED = "shipped";

    public AppliedSets {
        names = List.copyOf(names);
        yielding = Collections.unmodifiableMap(new TreeMap<>(yielding));
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
        List<ModelDefinition> models = new ArrayList<>();
        Map<TableName, Origin> drafted = new HashMap<>();
        Map<String, TableName> yielding = new TreeMap<>();
        if (withShipped) {
            names.add(SHIPPED);
            sources.addAll(shipped.sources());
            Layer.ofPairs().forEach(layer -> tables.get(layer).addAll(shipped.layer(layer)));
            models.addAll(shipped.models());
        }
        for (ApprovedSet set : applying) {
            names.add(set.name());
            sources.addAll(set.sources());
            for (Pin pin : set.pins()) {
                if (yields(pin, tables)) {
                    yielding.put(set.name(), pin.name());
                    continue;
                }
                Optional.ofNullable(set.origins().get(pin.name())).ifPresent(origin -> drafted.put(pin.name(), origin));
                if (pin.model() != null) {
                    models.add(pin.model());
                } else if (pin.table() != null) {
                    tables.get(pin.name().layer().orElseThrow()).add(pin.table());
                }
            }
        }
        requireNoClash(shipped, withShipped, applying);
        requireInputs(sources, tables, applying);
        return new AppliedSets(
                names, new Warehouse(sources, tables, shipped.functions(), shipped.seeds(), models, drafted), yielding);
    }

    /** Whether an earlier set describes the customers already. */
    private static boolean yields(Pin pin, Map<Layer, List<TableDefinition>> tables) {
        return pin.name().isIn(Layer.FEATURES)
                && tables.get(Layer.FEATURES).stream()
                        .anyMatch(table -> table.table().equals(pin.name()));
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

    /** The functions that ship are called in all sets, so no measure is named like one of them. */
    private static void requireNoClash(Warehouse shipped, boolean withShipped, List<ApprovedSet> applying) {
        Map<String, String> owners = new TreeMap<>();
        shipped.functions().all().forEach(function -> owners.put(called(function.function()), SHIPPED));
        if (withShipped) {
            Pin.all(shipped).stream().flatMap(AppliedSets::claims).forEach(thing -> owners.put(thing, SHIPPED));
        }
        for (ApprovedSet set : applying) {
            set.pins().stream()
                    .filter(pin -> !pin.name().isIn(Layer.FEATURES))
                    .flatMap(AppliedSets::claims)
                    .forEach(thing -> claim(owners, thing, set.name()));
        }
    }

    /** All that a definition gives a name to, or takes for itself. */
    private static Stream<String> claims(Pin pin) {
        Stream<String> name = Stream.of(pin.name().toString());
        if (pin.source() != null) {
            return Stream.concat(name, Stream.of(pin.source().file()));
        }
        return pin.model() == null
                ? name
                : Stream.concat(name, pin.model().measures().stream().map(measure -> called(measure.name())));
    }

    private static String called(String name) {
        return name + "()";
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
                List<TableName> missing = pin.reads().stream()
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
