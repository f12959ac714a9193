package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what was written survive a loss of power: nothing is published before the disk has it. */
final class Durable {
    private Durable() {}

    /** Flushes a file's content and size. */
    static void file(Path file) {
        force(file, StandardOpenOption.WRITE);
    }

    /** Flushes the names in a folder and in every folder below it. */
    static void folders(Path folder) {
        Folders.foldersFrom(folder).forEach(Durable::folder);
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
