// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;

/**
 * What a path asks to be judged: a warehouse folder, one of the folders in it, or one definition by one of its files. A source
 * contract and a seed ask for the tables that read them.
 *
 * @param warehouse the folder with the others
 * @param folder null for all of them
 * @param name null for all of the folder
 */
record GateChoice(Path warehouse, String folder, String name) {
    static GateChoice of(Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return folder(path)
                    .filter(folder -> Files.isDirectory(path.resolveSibling(Layer.BRONZE.toString())))
                    .map(folder -> new GateChoice(path.getParent(), folder, null))
                    .orElseGet(() -> new GateChoice(path, null, null));
        }
        String file = nameOf(path);
        Optional<String> name = Set.of(".sql", ".yaml", ".csv").stream()
                .filter(file::endsWith)
                .map(ending -> file.substring(0, file.length() - ending.length()))
                .findFirst();
        Optional<String> folder = Optional.ofNullable(path.getParent()).flatMap(GateChoice::folder);
        if (!Files.isRegularFile(path) || name.isEmpty() || folder.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "judge " + given,
                    "it is no warehouse folder, no folder of definitions in one, and no file of a definition",
                    "name a folder with " + Layer.sentence(List.of(Layer.values()), "and")
                            + " below it, or something in it");
        }
        return new GateChoice(path.getParent().getParent(), folder.get(), name.get());
    }

    /** Whether it asks for a table. */
    boolean asksFor(TableDefinition table) {
        boolean read = Set.of(Layer.BRONZE.toString(), SeedDefinition.FOLDER).contains(String.valueOf(folder));
        return folder == null || (read ? table.inputs().stream().anyMatch(this::names) : names(table.table()));
    }

    /** Whether it asks for a function or a measure; whoever asks for tables is told of all that they may call. */
    boolean asksForCalled(TableName called, Warehouse definitions) {
        boolean measures = ModelDefinition.FOLDER.equals(folder);
        if (!measures && !FunctionDefinition.FOLDER.equals(folder)) {
            return true;
        }
        return measures
                ? definitions.functions().measures().stream()
                        .filter(measure -> measure.name().equals(called))
                        .anyMatch(this::isOfModel)
                : names(called);
    }

    private boolean isOfModel(MeasureFunction measure) {
        return name == null || measure.model().equals(name);
    }

    private boolean names(TableName table) {
        return table.schema().equals(folder) && (name == null || table.name().equals(name));
    }

    private static Optional<String> folder(Path path) {
        return Optional.of(nameOf(path)).filter(Definitions.FOLDERS::contains);
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
