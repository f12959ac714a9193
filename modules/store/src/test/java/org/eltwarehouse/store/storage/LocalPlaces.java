// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder on the disk of the system, seen as a storage. */
abstract class LocalPlaces {
    @TempDir
    Path disk;

    Location root;
    Storage storage;

    @BeforeEach
    void opens() {
        root = Location.of(disk);
        storage = root.storage();
    }

    Location file(String name, String text) throws IOException {
        Files.createDirectories(disk.resolve(name).getParent());
        Files.writeString(disk.resolve(name), text);
        return root.resolve(name);
    }

    Location link(String name, String target) throws IOException {
        Files.createSymbolicLink(disk.resolve(name), disk.resolve(target));
        return root.resolve(name);
    }
}
