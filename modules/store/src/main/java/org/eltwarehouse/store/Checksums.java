// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Checksums of files. */
public final class Checksums {
    private Checksums() {}

    /** The checksum of a file's bytes. */
    public static Sha256 of(Location file) {
        try {
            return file.storage().checksum(file);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    /** A file as an artifact named relative to {@code base}. */
    public static Artifact artifact(Location file, Location base) {
        return new Artifact(file.below(base), Entry.size(file), of(file));
    }
}
