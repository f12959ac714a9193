package org.eltwarehouse.drafts.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.DiskFault;
import org.eltwarehouse.store.Folders;

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
    public static void write(Warehouse warehouse, Path target) {
        Path place = target.toAbsolutePath().normalize();
        requireFree(place);
        Path draft = place.resolveSibling("." + place.getFileName() + ".draft");
        Folders.remove(draft);
        for (SourceContract source : warehouse.sources()) {
            String name = source.table().name() + ".yaml";
            AtomicFile.write(draft.resolve(Layer.BRONZE.toString()).resolve(name), DefinitionText.yaml(source));
        }
        for (Layer layer : Layer.ofPairs()) {
            Path folder = Folders.create(draft.resolve(layer.toString()));
            for (TableDefinition table : warehouse.layer(layer)) {
                AtomicFile.write(folder.resolve(table.table().name() + ".yaml"), DefinitionText.yaml(table));
                AtomicFile.write(folder.resolve(table.table().name() + ".sql"), table.sql());
            }
        }
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskFault.cannot("write", place, e);
        }
    }

    private static void requireFree(Path place) {
        if (place.getFileName() == null) {
            throw Fault.USAGE.cannot(
                    "write definitions to " + place, "it is no folder of its own", "name a new folder");
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(place)) {
            throw Fault.USAGE.cannot(
                    "write definitions to " + place,
                    "something stands there already",
                    "name a new folder, or move it away");
        }
    }

    private static boolean isEmptyFolder(Path place) {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw DiskFault.cannot("list", place, e);
        }
    }
}
