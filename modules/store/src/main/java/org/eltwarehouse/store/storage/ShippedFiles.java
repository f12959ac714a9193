// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eltwarehouse.contract.Fault;

/**
 * The definitions that come with the warehouse: as they lie in the checkout that it was started from, so that what is saved
 * there counts without a build, and elsewhere as its jar has them.
 */
public final class ShippedFiles {
    private static final Path CHECKOUT = Path.of("modules", "warehouse");
    private static final String PACKED = "warehouse/README.md";

    private ShippedFiles() {}

    /** The folder of definitions in the checkout that this was started from, where there is one; the start script names it. */
    public static Optional<Location> checkout() {
        return Optional.ofNullable(System.getProperty("warehouse.home"))
                .filter(home -> !home.isBlank())
                .map(home -> Path.of(home).resolve(CHECKOUT))
                .filter(Files::isDirectory)
                .map(Location::of);
    }

    /** Opens the folder of definitions for a reader: the checkout's, or the one that the jar has. */
    public static <T> T definitions(Function<Location, T> reader) {
        return checkout().map(reader).orElseGet(() -> besides(PACKED, reader));
    }

    /** Opens the folder that a file lies in, by the file's path below the root of a jar, and closes it behind the reader. */
    private static <T> T besides(String file, Function<Location, T> reader) {
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
