// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Copies a raw file byte for byte. */
final class Snapshot {
    private Snapshot() {}

    /** Copies and returns the checksum of the bytes as they were read. */
    static Sha256 copy(RawFile file, Location target) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = file.path().read();
                OutputStream out = target.create()) {
            byte[] buffer = new byte[1 << 17];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw DiskFault.cannot("copy", file.path(), e);
        }
        return Sha256.of(digest);
    }

    /** Reads the snapshot through this stream, then ask {@link #requireSame}. */
    static DigestInputStream verifying(Location snapshot) throws IOException {
        return new DigestInputStream(snapshot.read(), Sha256.digest());
    }

    /** Fails unless the snapshot's bytes are the ones that were read from the source. */
    static void requireSame(RawFile file, Sha256 source, Sha256 snapshot) {
        if (!source.equals(snapshot)) {
            throw Fault.PLATFORM.cannot(
                    "verify the snapshot of " + file.id(),
                    "its checksum " + snapshot.head() + " is not the source's " + source.head(),
                    "check the disk and start the same run id again");
        }
    }
}
