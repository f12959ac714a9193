package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;

/** Checksums of files and folders; several files are read side by side. */
public final class Checksums {
    private static final int BUFFER = 1 << 18;

    private Checksums() {}

    /** The checksum of a file's bytes. */
    public static Sha256 of(Path file) {
        MessageDigest digest = Sha256.digest();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, in.size() + 1));
            while (in.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
        return Sha256.of(digest);
    }

    /** A file as an artifact named relative to {@code base}. */
    public static Artifact artifact(Path file, Path base) {
        return new Artifact(name(file, base), size(file), of(file));
    }

    /** A file's size in bytes. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw DiskFault.cannot("look at", file, e);
        }
    }

    /** A file's path relative to {@code base}, with forward slashes. */
    static String name(Path file, Path base) {
        return base.relativize(file).toString().replace('\\', '/');
    }
}
