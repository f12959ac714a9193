// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Checksums of files. */
public final class Checksums {
    private static final int BUFFER = 1 << 18;

    private Checksums() {}

    /** The checksum of a file's bytes. */
    public static Sha256 of(Location file) {
        MessageDigest digest = Sha256.digest();
        try (SeekableByteChannel in = file.open()) {
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
    public static Artifact artifact(Location file, Location base) {
        return new Artifact(file.below(base), Entry.size(file), of(file));
    }
}
