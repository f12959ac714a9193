// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.LockedFile;

/**
 * One writer per run, or any number of readers that take over its files. The lock ends with its holder, however that ends;
 * the file names the holder for people.
 */
final class RunLock implements Closeable {
    private static final String FILE = ".lock";

    private final LockedFile file;
    private final boolean shared;
    private final LockHolder before;

    private RunLock(LockedFile file, boolean shared, LockHolder before) {
        this.file = file;
        this.shared = shared;
        this.before = before;
    }

    /** Locks a run for writing, or says who else writes it. */
    static RunLock take(RunId id, Location root) {
        return alone(root)
                .orElseThrow(() -> Fault.PLATFORM.cannot(
                        "start run " + id,
                        holder(root)
                                .map(holder -> "it is being written by " + holder)
                                .orElse("another process is using it"),
                        "wait for it or choose another --run-id"));
    }

    /** Locks a run for writing; empty while somebody else writes it or takes files from it. */
    static Optional<RunLock> alone(Location root) {
        try {
            Optional<LockedFile> file = root.storage().lock(root.resolve(FILE));
            return file.isEmpty() ? Optional.empty() : Optional.of(named(file.get()));
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    private static RunLock named(LockedFile file) throws IOException {
        try {
            LockHolder before = LockHolder.in(file.channel()).orElse(null);
            LockHolder.here().write(file.channel());
            return new RunLock(file, false, before);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Keeps a run as it is while files are taken from it; empty while somebody writes it. A run that never had a lock has no writer. */
    static Optional<RunLock> share(Location root) {
        Location file = root.resolve(FILE);
        if (!Entry.isFile(file)) {
            return Optional.of(new RunLock(null, true, null));
        }
        try {
            return root.storage().share(file).map(held -> new RunLock(held, true, null));
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    private static Optional<LockHolder> holder(Location root) {
        try (SeekableByteChannel channel = root.resolve(FILE).open()) {
            return LockHolder.in(channel);
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    /** Who held the lock before and did not let it go: a process that died. */
    Optional<LockHolder> before() {
        return Optional.ofNullable(before);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (file != null && !shared) {
                file.channel().truncate(0);
            }
        }
    }
}
