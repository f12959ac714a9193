package org.eltwarehouse.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;

/** One writer per run. The operating system holds the lock, so that it ends with its holder, however that ends. */
final class RunLock implements Closeable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static RunLock take(RunId id, Path root) {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!holds(channel)) {
                channel.close();
                throw Fault.PLATFORM.cannot(
                        "start run " + id, "another process is writing it", "wait for it or choose another --run-id");
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw DiskFault.cannot("lock", root, e);
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // the lock ends with its channel
    private static boolean holds(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
