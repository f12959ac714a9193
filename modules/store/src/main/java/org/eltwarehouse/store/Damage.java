// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.store.storage.Location;

/**
 * How a published file differs from what was recorded about it.
 *
 * @param path below the run folder
 */
public record Damage(String path, Kind kind) {
    /** What is wrong with a file. */
    public enum Kind {
        MISSING("is missing"),
        CHANGED("has changed"),
        UNREADABLE("cannot be read");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** What is wrong with these files of a run, in their order; empty when all are as recorded. */
    public static List<Damage> of(Location root, Collection<Artifact> artifacts) {
        return artifacts.parallelStream()
                .map(artifact -> of(root, artifact))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Damage> of(Location root, Artifact artifact) {
        try {
            Location file = root.resolve(artifact.path()).normalized();
            if (!file.isIn(root.normalized()) || !Entry.isFile(file)) {
                return Optional.of(new Damage(artifact.path(), Kind.MISSING));
            }
            return Entry.size(file) == artifact.bytes() && Checksums.of(file).equals(artifact.sha256())
                    ? Optional.empty()
                    : Optional.of(new Damage(artifact.path(), Kind.CHANGED));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Damage(artifact.path().replaceAll("\\p{Cntrl}", "?"), Kind.MISSING));
        } catch (WarehouseException e) {
            return Optional.of(new Damage(artifact.path(), Kind.UNREADABLE));
        }
    }

    /** All of them in one line for a person. */
    public static String words(List<Damage> damages) {
        return damages.stream().map(Damage::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return path + " " + kind.words;
    }
}
