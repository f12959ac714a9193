package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.run.Artifact;

/** Compares published files with what was recorded about them. */
public final class Damage {
    private Damage() {}

    /** What is wrong with these files of a run, one sentence each in their order; empty when all are as recorded. */
    public static List<String> of(Path root, Collection<Artifact> artifacts) {
        return artifacts.parallelStream()
                .map(artifact -> of(root, artifact))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> of(Path root, Artifact artifact) {
        Path file = root.resolve(artifact.path()).normalize();
        if (!file.startsWith(root.normalize())) {
            return Optional.of(artifact.path() + " points outside the run");
        } else if (!Entry.isFile(file)) {
            return Optional.of(artifact.path() + " is missing");
        }
        return size(file) == artifact.bytes() && Checksums.of(file).equals(artifact.sha256())
                ? Optional.empty()
                : Optional.of(artifact.path() + " has changed");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
