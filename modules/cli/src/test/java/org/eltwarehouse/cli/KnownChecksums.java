package org.eltwarehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;

/** Compares files with what a run says about them; a file that has not been touched since is not read again. */
final class KnownChecksums {
    private final Map<Entry, Sha256> known = new HashMap<>();

    private record Entry(Path file, long size, FileTime changed) {}

    /** What is wrong with a file of a run, if anything. */
    Optional<String> complaint(Path run, Artifact artifact) {
        Path file = run.resolve(artifact.path());
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            Entry entry = new Entry(file, found.size(), found.lastModifiedTime());
            Sha256 sum = known.get(entry);
            if (sum == null) {
                sum = read(file);
                known.put(entry, sum);
            }
            return found.size() == artifact.bytes() && sum.equals(artifact.sha256())
                    ? Optional.empty()
                    : Optional.of(artifact.path() + " is not as published");
        } catch (NoSuchFileException e) {
            return Optional.of(artifact.path() + " is missing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sha256 read(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(Files.readAllBytes(file));
        return Sha256.of(digest);
    }
}
