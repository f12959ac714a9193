package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.eltwarehouse.contract.Fault;

/** Writes a small document so that a reader sees the old one or the new one, never a part, also after a loss of power. */
public final class AtomicFile {
    private static final long MAX_BYTES = 64L << 20;
    private static final AtomicLong WRITES = new AtomicLong();

    private AtomicFile() {}

    /** Replaces the content of a file that has one writer at a time; what a dead one left is written over. */
    public static void write(Path file, String content) {
        write(file, file.resolveSibling("." + file.getFileName() + ".draft"), content);
    }

    /** Replaces the content of a file that several processes write, each whole; the last one to finish counts. */
    static void writeShared(Path file, String content) {
        String writer = ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet();
        write(file, file.resolveSibling("." + file.getFileName() + "." + writer + ".draft"), content);
    }

    private static void write(Path file, Path draft, String content) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
        Durable.folder(file.getParent());
    }

    /** The content of a document, within bounds. */
    public static String read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw Fault.PLATFORM.cannot(
                        "read " + file,
                        "it has " + Files.size(file) + " bytes",
                        "restore it: no document is that large");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
