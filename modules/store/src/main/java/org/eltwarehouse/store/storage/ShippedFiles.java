// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.function.Function;
import org.eltwarehouse.contract.Fault;

/** The files that a module of the warehouse ships, whether it lies in a jar or in a class folder. */
public final class ShippedFiles {
    private ShippedFiles() {}

    /**
     * Opens a folder of them for a reader, and closes it behind it.
     *
     * @param file that lies in the folder, by its path below the root of a jar
     */
    public static <T> T besides(String file, Function<Location, T> reader) {
        URL place = ShippedFiles.class.getResource("/" + file);
        if (place == null) {
            throw unreadable(new IOException("no " + file));
        }
        try {
            if (place.getProtocol().equals("file")) {
                return reader.apply(Location.of(Path.of(place.toURI()).getParent()));
            }
            URL jar = ((JarURLConnection) place.openConnection()).getJarFileURL();
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar.toURI()))) {
                return reader.apply(
                        Location.of(files.getPath(file).toAbsolutePath().getParent()));
            }
        } catch (IOException | URISyntaxException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(Exception e) {
        return Fault.PLATFORM.cannot(
                "read the shipped definitions", "their jar cannot be opened", "build the warehouse again", e);
    }
}
