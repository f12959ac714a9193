// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A file whose lock this process holds until it closes it or ends, however it ends. */
public interface LockedFile extends Closeable {
    /** The file's bytes; may be written where nobody else holds the lock. Closed with the file. */
    SeekableByteChannel channel();

    /** Returns when the bytes written so far survive a loss of power. */
    void sync() throws IOException;
}
