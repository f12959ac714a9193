// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.util.ArrayList;
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
import org.eltwarehouse.store.plan.Meanings;

/** The definitions of a start: those of a given folder, or the shipped and the pinned ones that apply to its sources. */
public final class DefinitionsInUse {
    private final RunOrder order;
    private final Inputs inputs;
    private final Consumer<String> notices;
    private Meanings read;

    /** Reads nothing yet: where nothing has changed, nothing has to be parsed. */
    DefinitionsInUse(RunOrder order, Inputs inputs, Consumer<String> notices) {
        this.order = order;
        this.inputs = inputs;
        this.notices = notices;
    }

    /** The definitions by what they mean. Read once; every pin is checked. */
    synchronized Meanings meanings() {
        if (read == null) {
            read = new Meanings(order.warehouse().map(Definitions::warehouse).orElseGet(this::applied));
        }
        return read;
    }

    private Warehouse applied() {
        AppliedSets applied = AppliedSets.of(ShippedWarehouse.read(), sets(), inputs.paths());
        applied.yielding()
                .forEach((set, table) -> notices.accept(
                        "Set " + set + " goes without its " + table + ": another set describes the customers already"));
        return applied.warehouse();
    }

    public Warehouse warehouse() {
        return meanings().warehouse();
    }

    /** What a person approved; where runs may go without a review, also what no approved set covers. */
    private List<ApprovedSet> sets() {
        PinStore pins = new PinStore(order.artifacts());
        List<ApprovedSet> sets = new ArrayList<>(pins.sets(notices));
        if (order.agents().runsUnreviewed()) {
            sets.addAll(AppliedSets.besides(sets, pins.unreviewed()));
        }
        return sets;
    }

    /** What the manifest says of the definitions. */
    Map<String, String> parameters() {
        Warehouse warehouse = warehouse();
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("definitions", String.join(" + ", names(warehouse)));
        warehouse.drafted().forEach((table, origin) -> parameters.put("pin " + table, sentence(origin)));
        return parameters;
    }

    /** Where they come from. */
    private List<String> names(Warehouse warehouse) {
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
        return names;
    }

    private static String sentence(Origin origin) {
        return origin.sha256() + ", set " + origin.set() + ", drafted by " + origin.drafter() + ", "
                + (origin.reviewed() ? "reviewed by " + origin.reviewer() : "not reviewed by a person");
    }
}
