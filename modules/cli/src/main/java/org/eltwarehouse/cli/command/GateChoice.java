// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * What a path asks to be judged: a warehouse folder, one of its layers, or one pair by either of its files. A source contract
 * asks for the tables that read it.
 *
 * @param warehouse the folder with the layers
 * @param layer null for all of them
 * @param name null for all tables of the layer
 */
record GateChoice(Path warehouse, Layer layer, String name) implements Predicate<TableDefinition> {
    static GateChoice of(Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return layer(path)
                    .filter(layer -> Files.isDirectory(path.resolveSibling(Layer.BRONZE.toString())))
                    .map(layer -> new GateChoice(path.getParent(), layer, null))
                    .orElseGet(() -> new GateChoice(path, null, null));
        }
        String file = nameOf(path);
        Optional<String> name = Set.of(".sql", ".yaml").stream()
                .filter(file::endsWith)
                .map(ending -> file.substring(0, file.length() - ending.length()))
                .findFirst();
        Optional<Layer> layer = Optional.ofNullable(path.getParent()).flatMap(GateChoice::layer);
        if (!Files.isRegularFile(path) || name.isEmpty() || layer.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "judge " + given,
                    "it is no warehouse folder, layer folder, or .sql or .yaml file in one",
                    "name a folder with " + Layer.sentence(List.of(Layer.values()), "and")
                            + " below it, or something in it");
        }
        return new GateChoice(path.getParent().getParent(), layer.get(), name.get());
    }

    @Override
    public boolean test(TableDefinition table) {
        if (layer == Layer.BRONZE) {
            return table.inputs().stream()
                    .anyMatch(input ->
                            input.isIn(layer) && (name == null || input.name().equals(name)));
        }
        return (layer == null || table.table().isIn(layer))
                && (name == null || table.table().name().equals(name));
    }

    private static Optional<Layer> layer(Path folder) {
        return Layer.named(nameOf(folder));
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
