// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;

/** The definitions as they lie in the modules' sources, so that a module's tests need no other layer's module. */
public final class ShippedDefinitions {
    private ShippedDefinitions() {}

    /** Reads them from the modules beside the one under test. */
    public static Warehouse read() {
        return new Warehouse(
                Definitions.sources(Location.of(resources(Layer.BRONZE))),
                Layer.ofPairs().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                layer -> Definitions.tables(Location.of(resources(layer)), layer))));
    }

    /** The definition folders, in the order of the layers. */
    public static List<Path> folders() {
        return Stream.of(Layer.values())
                .map(layer -> resources(layer).resolve(layer.toString()))
                .toList();
    }

    private static Path resources(Layer layer) {
        String module = layer == Layer.FEATURES ? "ml" : layer.toString();
        return Path.of("..", module, "src", "main", "resources");
    }
}
