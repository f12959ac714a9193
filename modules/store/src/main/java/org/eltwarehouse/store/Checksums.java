package org.eltwarehouse.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;

/** Checksums of files and folders. */
public final class Checksums {
    private Checksums() {}

    /** The checksum of a file's bytes. */
    public static Sha256 of(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 17];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
        return Sha256.of(digest);
    }

    /** Every regular file below a folder, as an artifact named relative to {@code base}, ordered by name. */
    public static List<Artifact> below(Path folder, Path base) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> artifact(file, base))
                    .sorted(Comparator.comparing(Artifact::path))
                    .toList();
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
    }

    /** A file as an artifact named relative to {@code base}. */
    public static Artifact artifact(Path file, Path base) {
        try {
            return new Artifact(base.relativize(file).toString().replace('\\', '/'), Files.size(file), of(file));
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
