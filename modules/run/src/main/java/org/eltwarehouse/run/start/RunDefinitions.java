package org.eltwarehouse.run.start;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.pins.AppliedSets;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.pins.PinStore;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.definition.Definitions;

/** The definitions of a start: those of a given folder, or the shipped and the pinned ones that apply to its sources. */
final class RunDefinitions {
    private RunDefinitions() {}

    /**
     * Reads them; every pin is checked.
     *
     * @param files the sources, below the raw folder
     */
    static Warehouse of(RunOrder order, Collection<String> files, Consumer<String> notices) {
        return order.warehouse()
                .map(Definitions::warehouse)
                .orElseGet(() -> AppliedSets.of(ShippedWarehouse.read(), sets(order, notices), files)
                        .warehouse());
    }

    /** What a person approved; where runs may go without a review, also what no approved set covers. */
    static List<ApprovedSet> sets(RunOrder order, Consumer<String> notices) {
        PinStore pins = new PinStore(order.artifacts());
        List<ApprovedSet> sets = new ArrayList<>(pins.sets(notices));
        if (order.agents().runsUnreviewed()) {
            sets.addAll(AppliedSets.besides(sets, pins.unreviewed()));
        }
        return sets;
    }

    /** What the manifest says of the definitions. */
    static Map<String, String> told(RunOrder order, Warehouse warehouse) {
        Map<String, String> told = new TreeMap<>();
        List<String> names = new ArrayList<>();
        long byHand = warehouse.sources().stream()
                        .filter(source -> !warehouse.drafted().containsKey(source.table()))
                        .count()
                + warehouse.allTables().stream()
                        .filter(table -> !warehouse.drafted().containsKey(table.table()))
                        .count();
        if (order.warehouse().isPresent()) {
            names.add("given");
        } else if (byHand > 0) {
            names.add(AppliedSets.SHIPPED);
        }
        warehouse.drafted().values().stream()
                .map(Origin::set)
                .distinct()
                .sorted()
                .forEach(names::add);
        told.put("definitions", String.join(" + ", names));
        new TreeMap<>(warehouse.drafted())
                .forEach((table, origin) -> told.put(
                        "pin " + table,
                        origin.sha256() + ", set " + origin.set() + ", drafted by " + origin.drafter() + ", "
                                + (origin.reviewed()
                                        ? "reviewed by " + origin.reviewer()
                                        : "not reviewed by a person")));
        return told;
    }
}
