// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A channel whose writes may fail halfway: a write that fails has written half of its bytes. */
final class FaultyChannel extends FileChannel {
    private final FaultyFileSystem files;
    private final Path plain;
    private final FileChannel channel;
    private final boolean writes;

    FaultyChannel(FaultyFileSystem files, Path plain, FileChannel channel, boolean writes) {
        this.files = files;
        this.plain = plain;
        this.channel = channel;
        this.writes = writes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return channel.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return channel.read(target, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        try {
            files.before(Operation.WRITE, plain);
        } catch (IOException e) {
            channel.write(half(source));
            throw e;
        }
        return channel.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            while (sources[i].hasRemaining()) {
                written += write(sources[i]);
            }
        }
        return written;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        try {
            files.before(Operation.WRITE, plain);
        } catch (IOException e) {
            channel.write(half(source), position);
            throw e;
        }
        return channel.write(source, position);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        files.before(Operation.WRITE, plain);
        channel.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        files.before(Operation.FORCE, plain);
        channel.force(metadata);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return channel.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        try {
            files.before(Operation.WRITE, plain);
        } catch (IOException e) {
            channel.transferFrom(source, position, count / 2);
            throw e;
        }
        return channel.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return channel.map(mode, position, size);
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the lock belongs to the caller
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        files.before(Operation.LOCK, plain);
        return channel.lock(position, size, shared);
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the lock belongs to the caller
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        files.before(Operation.LOCK, plain);
        return channel.tryLock(position, size, shared);
    }

    /** A close that fails closes all the same, as that of the operating system does. */
    @Override
    protected void implCloseChannel() throws IOException {
        try (FileChannel closing = channel) {
            if (!writes) {
                return;
            }
            Call call = files.before(Operation.CLOSE, plain);
            closing.close();
            files.after(call);
        }
    }

    private static ByteBuffer half(ByteBuffer source) {
        ByteBuffer half = source.duplicate();
        half.limit(half.position() + half.remaining() / 2);
        return half;
    }
}
