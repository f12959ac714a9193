// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Writes a small document so that a reader sees the old one or the new one, never a part, also after a loss of power. */
public final class AtomicFile {
    private static final long MAX_BYTES = 64L << 20;
    private static final AtomicLong WRITES = new AtomicLong();

    private AtomicFile() {}

    /** Replaces the content of a file that has one writer at a time; what a dead one left is written over. */
    public static void write(Location file, String content) {
        write(file, "", content);
    }

    /** Replaces the content of a file that several processes write, each whole; the last one to finish counts. */
    static void writeShared(Location file, String content) {
        write(file, ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet(), content);
    }

    private static void write(Location file, String writer, String content) {
        try {
            // What is no Unicode is replaced, not refused.
            file.storage().replace(file, content.getBytes(StandardCharsets.UTF_8), writer);
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
        Durable.folder(file.parent());
    }

    /** The content of a document, within bounds. */
    public static String read(Location file) {
        try {
            long size = file.size();
            if (size > MAX_BYTES) {
                throw Fault.PLATFORM.cannot(
                        "read " + file, "it has " + size + " bytes", "restore it: no document is that large");
            }
            return file.text();
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
