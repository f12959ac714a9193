// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.LockedFile;

/** One writer of pins at a time; the lock ends with its holder, however that ends. */
final class PinLock implements Closeable {
    private static final String FILE = ".lock";

    private final Location file;
    private final Optional<LockedFile> held;

    private PinLock(Location file, Optional<LockedFile> held) {
        this.file = file;
        this.held = held;
    }

    static PinLock take(Location folder) {
        Location file = folder.resolve(FILE);
        try {
            return new PinLock(file, file.storage().lock(file));
        } catch (IOException e) {
            throw DiskFault.cannot("lock", file, e);
        }
    }

    /** Fails where somebody else holds the lock. */
    void check() {
        if (held.isEmpty()) {
            throw Fault.PLATFORM.cannot(
                    "change the pins", "another command is changing them", "wait for it and repeat this one");
        }
    }

    @Override
    public void close() {
        if (held.isEmpty()) {
            return;
        }
        try {
            held.get().close();
        } catch (IOException e) {
            throw DiskFault.cannot("close", file, e);
        }
    }
}
