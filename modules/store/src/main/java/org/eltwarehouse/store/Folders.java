// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.util.List;
import org.eltwarehouse.store.storage.Attributes.Kind;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Making, listing and removing folders. */
public final class Folders {
    private Folders() {}

    public static Location create(Location folder) {
        try {
            folder.storage().createFolders(folder);
            return folder;
        } catch (IOException e) {
            throw DiskFault.cannot("create", folder, e);
        }
    }

    /** Removes a folder and all it holds, if it is there; links are removed, not followed. */
    public static void remove(Location folder) {
        if (!Entry.exists(folder)) {
            return;
        }
        try {
            folder.storage().removeTree(folder);
        } catch (IOException e) {
            throw DiskFault.cannot("remove", folder, e);
        }
    }

    /** What stands directly in a folder and is no folder, links included, ordered by name; nothing where there is no folder. */
    public static List<Location> filesIn(Location folder) {
        return Entry.isFolder(folder)
                ? entries(folder).stream()
                        .filter(entry -> !Entry.isFolder(entry))
                        .toList()
                : List.of();
    }

    /** What stands directly in a folder, ordered by name. */
    public static List<Location> entries(Location folder) {
        try {
            return folder.list();
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
    }

    /** Every regular file below a folder, ordered by path. */
    static List<Location> filesBelow(Location folder) {
        return below(folder, Kind.FILE);
    }

    /** A folder and every folder below it, ordered by path. */
    static List<Location> foldersFrom(Location folder) {
        return below(folder, Kind.FOLDER);
    }

    private static List<Location> below(Location folder, Kind kind) {
        try {
            return folder.storage().walk(folder, kind);
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
    }
}
