// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** A lock that the operating system holds for this process; it ends with the channel. */
final class ChannelLock implements LockedFile {
    /** A byte that no file will ever have: its text stays readable where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private ChannelLock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<LockedFile> alone(FileChannel channel) throws IOException {
        return held(channel, false);
    }

    static Optional<LockedFile> shared(FileChannel channel) throws IOException {
        return held(channel, true);
    }

    private static Optional<LockedFile> held(FileChannel channel, boolean shared) throws IOException {
        try {
            if (locks(channel, shared)) {
                return Optional.of(new ChannelLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // the lock ends with its channel
    private static boolean locks(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public SeekableByteChannel channel() {
        return channel;
    }

    @Override
    public void sync() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
