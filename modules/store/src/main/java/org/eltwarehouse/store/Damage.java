package org.eltwarehouse.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.run.Artifact;

/** Compares published files with what was recorded about them. */
public final class Damage {
    static final String IS_MISSING = " is missing";
    static final String HAS_CHANGED = " has changed";

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
            return Optional.of(artifact.path() + IS_MISSING);
        } else if (!Entry.isFile(file)) {
            return Optional.of(artifact.path() + IS_MISSING);
        }
        return Checksums.size(file) == artifact.bytes() && Checksums.of(file).equals(artifact.sha256())
                ? Optional.empty()
                : Optional.of(artifact.path() + HAS_CHANGED);
    }
}
