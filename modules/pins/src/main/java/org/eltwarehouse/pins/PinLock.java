package org.eltwarehouse.pins;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.store.DiskFault;

/** One writer of pins at a time; the operating system frees the lock when its holder ends, however that ends. */
final class PinLock implements Closeable {
    private static final String FILE = ".lock";

    private final Path file;
    private final FileChannel channel;

    private PinLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static PinLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return new PinLock(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw DiskFault.cannot("lock", file, e);
        }
    }

    /** Fails where somebody else holds the lock. */
    @SuppressWarnings("MustBeClosedChecker") // the lock ends with its channel
    void check() {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw DiskFault.cannot("lock", file, e);
        }
    }

    private static WarehouseException busy() {
        return Fault.PLATFORM.cannot(
                "change the pins", "another command is changing them", "wait for it and repeat this one");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskFault.cannot("close", file, e);
        }
    }
}
