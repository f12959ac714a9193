// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.LockedFile;

/**
 * The log of all that was asked of models: JSON lines, each with the hash of the one before. Appending survives a crash at
 * any moment: the line is there whole, or its torn beginning goes with the next append. One writer at a time; a second one
 * is refused. Whoever can write both the log and its head can forge them; pins and manifests therefore keep
 * {@link #head()}.
 */
public final class AuditLog {
    private final Location file;

    public AuditLog(Location file) {
        this.file = file.absolute();
    }

    /** Adds a line and returns its hash. */
    public synchronized Sha256 append(AuditEntry entry) {
        try {
            file.storage().createFolders(file.parent());
            try (LockedFile log = file.storage().lock(file).orElseThrow(this::busy)) {
                return append(entry, log);
            }
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
    }

    /** Hash of the last line, which names everything before it. */
    public synchronized Sha256 head() {
        return new Sha256(recovered(size()).last());
    }

    private Sha256 append(AuditEntry entry, LockedFile log) throws IOException {
        SeekableByteChannel channel = log.channel();
        AuditHead head = recovered(channel.size());
        AuditLine line = new AuditLine(head.lines() + 1, head.last(), entry);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.text() + "\n");
        long end = head.bytes() + bytes.remaining();
        head.announcing(line.hash()).write(file);
        channel.truncate(head.bytes());
        channel.position(head.bytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        log.sync();
        new AuditHead(line.number(), end, line.hash(), "").write(file);
        return new Sha256(line.hash());
    }

    /** The head as the log is, after a crash between a line and its head. */
    private AuditHead recovered(long size) {
        AuditHead head = AuditHead.of(file).orElse(AuditHead.EMPTY);
        if (size == head.bytes()) {
            return head.announcing("");
        } else if (head.next().isEmpty() || size < head.bytes()) {
            throw Fault.PLATFORM.cannot(
                    "append to " + file,
                    "it does not end where its head says",
                    "keep it as it is, look into it, and start a new one");
        }
        String tail = tail(head.bytes());
        boolean whole = tail.endsWith("\n")
                && AuditLine.parse(tail.substring(0, tail.length() - 1))
                        .filter(line -> line.hash().equals(head.next()))
                        .isPresent();
        return whole ? new AuditHead(head.lines() + 1, size, head.next(), "") : head.announcing("");
    }

    private String tail(long from) {
        try (SeekableByteChannel channel = file.open()) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(channel.size() - from, 1 << 16)));
            int read = 0;
            channel.position(from);
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes);
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    private long size() {
        try {
            return Entry.exists(file) ? file.size() : 0;
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    private RuntimeException busy() {
        return Fault.USAGE.cannot("append to " + file, "another process writes it", "wait until that one has ended");
    }
}
