// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.io.IOException;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * Lays a warehouse out as a folder that {@code --warehouse} takes. The folder is there whole or not at all, and the same
 * warehouse gives the same bytes.
 */
public final class WarehouseFolder {
    private WarehouseFolder() {}

    /**
     * Writes the folder.
     *
     * @param target where it is to stand; nothing, or an empty folder, so that nobody's work is written over
     */
    public static void write(Warehouse warehouse, Location target) {
        Location place = target.absolute();
        requireFree(place);
        Location draft = place.sibling("." + place.name() + ".draft");
        Folders.remove(draft);
        for (SourceContract source : warehouse.sources()) {
            String name = source.table().name() + ".yaml";
            AtomicFile.write(draft.resolve(Layer.BRONZE.toString()).resolve(name), DefinitionText.yaml(source));
        }
        for (FunctionDefinition function : warehouse.functions().all()) {
            Location folder = draft.resolve(FunctionDefinition.FOLDER);
            AtomicFile.write(folder.resolve(function.function() + ".yaml"), DefinitionText.yaml(function));
            AtomicFile.write(folder.resolve(function.function() + ".sql"), function.sql());
        }
        for (Layer layer : Layer.ofPairs()) {
            Location folder = Folders.create(draft.resolve(layer.toString()));
            for (TableDefinition table : warehouse.layer(layer)) {
                AtomicFile.write(folder.resolve(table.table().name() + ".yaml"), DefinitionText.yaml(table));
                AtomicFile.write(folder.resolve(table.table().name() + ".sql"), table.sql());
            }
        }
        for (ModelDefinition model : warehouse.models()) {
            Location folder = draft.resolve(ModelDefinition.FOLDER);
            AtomicFile.write(folder.resolve(model.model() + ".yaml"), DefinitionText.yaml(model));
        }
        try {
            draft.storage().publish(draft, place);
        } catch (IOException e) {
            throw DiskFault.cannot("write", place, e);
        }
    }

    private static void requireFree(Location place) {
        if (place.name().isEmpty()) {
            throw Fault.USAGE.cannot(
                    "write definitions to " + place, "it is no folder of its own", "name a new folder");
        }
        if (Entry.exists(place) && !isEmptyFolder(place)) {
            throw Fault.USAGE.cannot(
                    "write definitions to " + place,
                    "something stands there already",
                    "name a new folder, or move it away");
        }
    }

    private static boolean isEmptyFolder(Location place) {
        return Entry.isOwnFolder(place) && Folders.entries(place).isEmpty();
    }
}
