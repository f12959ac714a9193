// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;

/** The definitions of a small shop, as a drafter could have made them. */
final class Shop {
    static final String SET = "shop";
    static final Path FOLDER =
            Path.of("../cli/src/test/resources/shop/warehouse").toAbsolutePath().normalize();
    static final Warehouse SHIPPED = new Warehouse(List.of(), Map.of());

    private Shop() {}

    static Warehouse warehouse() {
        return new Warehouse(
                Definitions.sources(Location.of(FOLDER)),
                Map.of(
                        Layer.SILVER,
                        Definitions.tables(Location.of(FOLDER), Layer.SILVER),
                        Layer.GOLD,
                        Definitions.tables(Location.of(FOLDER), Layer.GOLD)));
    }

    static List<Pin> pins() {
        return Stream.concat(
                        warehouse().sources().stream().map(Pin::of),
                        warehouse().allTables().stream().map(Pin::of))
                .toList();
    }

    static Pin pin(String table) {
        return pins().stream()
                .filter(pin -> pin.name().equals(TableName.parse(table)))
                .findFirst()
                .orElseThrow();
    }

    /** Another definition of the same table. */
    static Pin other(String table) {
        TableDefinition definition = pin(table).table();
        return Pin.of(definition.withSql("-- another\n" + definition.sql()));
    }

    /** A contract for another file, with the columns of the orders. */
    static Pin source(String table, String file) {
        SourceContract orders = pin("bronze.orders").source();
        return Pin.of(new SourceContract(
                TableName.parse(table),
                file,
                orders.grain(),
                orders.required(),
                orders.charset(),
                orders.delimiter(),
                orders.businessDate(),
                orders.drift(),
                orders.codes(),
                orders.columns()));
    }

    /** A table of another name that reads this one, with the columns of the orders. */
    static Pin table(String table, String input) {
        TableDefinition orders = pin("silver.orders").table();
        return Pin.of(new TableDefinition(
                TableName.parse(table),
                orders.grain(),
                List.of(TableName.parse(input)),
                orders.key(),
                orders.optional(),
                orders.isProtected(),
                orders.columns(),
                orders.rejects(),
                orders.deduplicate(),
                orders.repairs(),
                orders.expectations(),
                orders.sql()));
    }

    /** A model over this fact with one measure. */
    static Pin model(String model, String fact, String measure) {
        return Pin.of(new ModelDefinition(
                model,
                new Label("Orders", "Aufträge"),
                TableName.parse(fact),
                null,
                null,
                null,
                List.of(),
                List.of(new Measure(
                        measure,
                        new Label("Orders", "Aufträge"),
                        "Rows",
                        "count(*)",
                        "bigint",
                        Measure.COUNT,
                        Direction.UP,
                        Additivity.ADDITIVE))));
    }

    static PinRequest request(List<Pin> pins) {
        return request(SET, pins, "Anna");
    }

    static PinRequest request(String set, List<Pin> pins, String by) {
        return new PinRequest(
                set, pins, by, Instant.parse("2026-11-20T10:00:00Z"), "0123456789ab", "rules", Set.of(), null, "{}\n");
    }

    static PinRequest request(String table) {
        return request(List.of(pin(table)));
    }
}
