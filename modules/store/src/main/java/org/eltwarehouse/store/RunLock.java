package org.eltwarehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;

/**
 * One writer per run, or any number of readers that take over its files. The operating system holds the lock, so that it
 * ends with its holder, however that ends; the file names the holder for people.
 */
final class RunLock implements Closeable {
    /** A byte that the file will never have: the text before it stays readable where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final String FILE = ".lock";

    private final FileChannel channel;
    private final boolean shared;
    private final LockHolder before;

    private RunLock(FileChannel channel, boolean shared, LockHolder before) {
        this.channel = channel;
        this.shared = shared;
        this.before = before;
    }

    /** Locks a run for writing, or says who else writes it. */
    static RunLock take(RunId id, Path root) {
        return alone(root)
                .orElseThrow(() -> Fault.PLATFORM.cannot(
                        "start run " + id,
                        holder(root)
                                .map(holder -> "it is being written by " + holder)
                                .orElse("another process is using it"),
                        "wait for it or choose another --run-id"));
    }

    /** Locks a run for writing; empty while somebody else writes it or takes files from it. */
    static Optional<RunLock> alone(Path root) {
        try {
            FileChannel channel = FileChannel.open(
                    root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (!holds(channel, false)) {
                    channel.close();
                    return Optional.empty();
                }
                LockHolder before = LockHolder.in(channel).orElse(null);
                LockHolder.here().write(channel);
                return Optional.of(new RunLock(channel, false, before));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    /** Keeps a run as it is while files are taken from it; empty while somebody writes it. A run that never had a lock has no writer. */
    static Optional<RunLock> share(Path root) {
        Path file = root.resolve(FILE);
        if (!Entry.isFile(file)) {
            return Optional.of(new RunLock(null, true, null));
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                if (holds(channel, true)) {
                    return Optional.of(new RunLock(channel, true, null));
                }
                channel.close();
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    private static Optional<LockHolder> holder(Path root) {
        try (FileChannel channel = FileChannel.open(root.resolve(FILE), StandardOpenOption.READ)) {
            return LockHolder.in(channel);
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    /** Who held the lock before and did not let it go: a process that died. */
    Optional<LockHolder> before() {
        return Optional.ofNullable(before);
    }

    @SuppressWarnings("MustBeClosedChecker") // the lock ends with its channel
    private static boolean holds(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel != null && !shared) {
                channel.truncate(0);
            }
        }
    }
}
