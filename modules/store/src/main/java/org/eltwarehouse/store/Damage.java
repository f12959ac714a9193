// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.store.storage.Location;

/** Compares published files with what was recorded about them. */
public final class Damage {
    static final String IS_MISSING = " is missing";
    static final String HAS_CHANGED = " has changed";
    static final String CANNOT_BE_READ = " cannot be read";

    private Damage() {}

    /** What is wrong with these files of a run, one sentence each in their order; empty when all are as recorded. */
    public static List<String> of(Location root, Collection<Artifact> artifacts) {
        return artifacts.parallelStream()
                .map(artifact -> of(root, artifact))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> of(Location root, Artifact artifact) {
        try {
            Location file = root.resolve(artifact.path()).normalized();
            if (!file.isIn(root.normalized()) || !Entry.isFile(file)) {
                return Optional.of(artifact.path() + IS_MISSING);
            }
            return Entry.size(file) == artifact.bytes() && Checksums.of(file).equals(artifact.sha256())
                    ? Optional.empty()
                    : Optional.of(artifact.path() + HAS_CHANGED);
        } catch (IllegalArgumentException e) {
            return Optional.of(artifact.path().replaceAll("\\p{Cntrl}", "?") + IS_MISSING);
        } catch (WarehouseException e) {
            return Optional.of(artifact.path() + CANNOT_BE_READ);
        }
    }
}
