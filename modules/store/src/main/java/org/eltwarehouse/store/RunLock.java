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
        try {
            FileChannel channel = FileChannel.open(
                    root.resolve(".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                Optional<LockHolder> named = LockHolder.in(channel);
                if (!holds(channel, false)) {
                    throw Fault.PLATFORM.cannot(
                            "start run " + id,
                            named.map(holder -> "it is being written by " + holder)
                                    .orElse("another process is using it"),
                            "wait for it or choose another --run-id");
                }
                LockHolder.here().write(channel);
                return new RunLock(channel, false, named.orElse(null));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    /** Keeps a run as it is while files are taken from it; empty while somebody writes it, or where it was never locked. */
    static Optional<RunLock> share(Path root) {
        Path file = root.resolve(".lock");
        if (!Entry.isFile(file)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            if (holds(channel, true)) {
                return Optional.of(new RunLock(channel, true, null));
            }
            channel.close();
            return Optional.empty();
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
            if (!shared) {
                channel.truncate(0);
            }
        }
    }
}
