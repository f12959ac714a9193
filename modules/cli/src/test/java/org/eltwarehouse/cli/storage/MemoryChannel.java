// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.storage;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** Bytes that are read and written at any position. */
final class MemoryChannel implements SeekableByteChannel {
    private byte[] content;
    private long position;
    private boolean open = true;

    MemoryChannel(byte[] content) {
        this.content = content;
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= content.length) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), content.length - position);
        target.put(content, (int) position, count);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source) {
        int count = source.remaining();
        content = Arrays.copyOf(content, (int) Math.max(content.length, position + count));
        source.get(content, (int) position, count);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        content = Arrays.copyOf(content, (int) Math.min(size, content.length));
        position = Math.min(position, size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
