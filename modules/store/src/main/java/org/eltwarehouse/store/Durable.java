package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes what was written survive a loss of power: nothing is published before the disk has it. */
final class Durable {
    private Durable() {}

    /** Flushes a file's content and size. */
    static void file(Path file) {
        force(file, StandardOpenOption.WRITE);
    }

    /** Flushes the names in a folder and in every folder below it. */
    static void folders(Path folder) {
        List<Path> folders;
        try (Stream<Path> below = Files.walk(folder)) {
            folders = below.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
        folders.forEach(Durable::folder);
    }

    /** Flushes the names in a folder: a rename counts only then. */
    static void folder(Path folder) {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        } catch (IOException e) {
            throw DiskFault.cannot("flush", path, e);
        }
    }
}
