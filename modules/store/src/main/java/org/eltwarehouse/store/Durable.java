// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import org.eltwarehouse.store.storage.Attributes.Kind;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Makes what was written survive a loss of power: nothing is published before the disk has it. */
final class Durable {
    private Durable() {}

    /** Flushes a file's content and size. */
    static void file(Location file) {
        sync(file, Kind.FILE);
    }

    /** Flushes the names in a folder and in every folder below it. */
    static void folders(Location folder) {
        Folders.foldersFrom(folder).forEach(Durable::folder);
    }

    /** Flushes the names in a folder: a rename counts only then. */
    static void folder(Location folder) {
        sync(folder, Kind.FOLDER);
    }

    private static void sync(Location place, Kind kind) {
        try {
            place.storage().sync(place, kind);
        } catch (IOException e) {
            throw DiskFault.cannot("flush", place, e);
        }
    }
}
