package org.eltwarehouse.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * What a path asks to be judged: a warehouse folder, one of its layers, or one pair by either of its files. A source contract
 * asks for the tables that read it.
 *
 * @param warehouse the folder with the layers
 * @param layer null for all of them
 * @param name null for all tables of the layer
 */
record GateChoice(Path warehouse, String layer, String name) implements Predicate<TableDefinition> {
    private static final Set<String> LAYERS = Set.of("bronze", "silver", "gold", "features");

    static GateChoice of(Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return LAYERS.contains(nameOf(path)) && Files.isDirectory(path.resolveSibling("bronze"))
                    ? new GateChoice(path.getParent(), nameOf(path), null)
                    : new GateChoice(path, null, null);
        }
        String file = nameOf(path);
        Optional<String> name = Set.of(".sql", ".yaml").stream()
                .filter(file::endsWith)
                .map(ending -> file.substring(0, file.length() - ending.length()))
                .findFirst();
        boolean inLayer = path.getParent() != null && LAYERS.contains(nameOf(path.getParent()));
        if (!Files.isRegularFile(path) || name.isEmpty() || !inLayer) {
            throw Fault.USAGE.cannot(
                    "judge " + given,
                    "it is no warehouse folder, layer folder, or .sql or .yaml file in one",
                    "name a folder with bronze, silver, gold and features below it, or something in it");
        }
        return new GateChoice(path.getParent().getParent(), nameOf(path.getParent()), name.get());
    }

    @Override
    public boolean test(TableDefinition table) {
        if (layer != null && layer.equals("bronze")) {
            return table.inputs().stream()
                    .anyMatch(input -> input.layer().equals(layer)
                            && (name == null || input.name().equals(name)));
        }
        return (layer == null || table.table().layer().equals(layer))
                && (name == null || table.table().name().equals(name));
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
