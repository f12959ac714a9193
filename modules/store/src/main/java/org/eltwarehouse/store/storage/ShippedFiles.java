// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.eltwarehouse.contract.Fault;

/** The files that a module of the warehouse ships, whether it lies in a jar or in a class folder. */
public final class ShippedFiles {
    private ShippedFiles() {}

    /**
     * Opens them for a reader, and closes them behind it.
     *
     * @param anchor a class of the module
     */
    public static <T> T read(Class<?> anchor, Function<Location, T> reader) {
        try {
            URI code =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(code);
            if (Files.isDirectory(place)) {
                return reader.apply(Location.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return reader.apply(Location.of(jar.getPath("/")));
            }
        } catch (IOException | URISyntaxException e) {
            throw Fault.PLATFORM.cannot(
                    "read the shipped definitions", "their jar cannot be opened", "build the warehouse again", e);
        }
    }
}
