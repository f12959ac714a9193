package org.eltwarehouse.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;

/** The definitions as they lie in the modules' sources, so that a module's tests need no other layer's module. */
public final class ShippedDefinitions {
    private ShippedDefinitions() {}

    /** Reads them from the modules beside the one under test. */
    public static Warehouse read() {
        return new Warehouse(
                Definitions.sources(place("bronze")),
                Map.of(
                        "silver", Definitions.tables(place("silver"), "silver"),
                        "gold", Definitions.tables(place("gold"), "gold"),
                        "features", Definitions.tables(place("ml"), "features")));
    }

    /** The definition folders, in the order of the layers. */
    public static List<Path> folders() {
        return List.of(
                resources("bronze").resolve("bronze"),
                resources("silver").resolve("silver"),
                resources("gold").resolve("gold"),
                resources("ml").resolve("features"));
    }

    private static Location place(String module) {
        return Location.of(resources(module));
    }

    private static Path resources(String module) {
        return Path.of("..", module, "src", "main", "resources");
    }
}
