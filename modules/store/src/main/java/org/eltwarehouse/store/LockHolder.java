// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.WarehouseException;

/** Who writes a run, as it stands in the run's lock file; for people, the lock itself does not depend on it. */
record LockHolder(String host, long pid, Instant since) {
    private static final int MAX_BYTES = 4096;

    static LockHolder here() {
        return new LockHolder(
                hostName(),
                ProcessHandle.current().pid(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The holder that the file names; empty where it names none, or was cut off while it was written. */
    static Optional<LockHolder> in(SeekableByteChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MAX_BYTES, channel.size()));
        channel.position(0);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // reads on until all is there
        }
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Documents.fromJson(text, LockHolder.class, ".lock"));
        } catch (WarehouseException e) {
            return Optional.empty();
        }
    }

    /** Names itself in the file, as far as the disk has room: who frees a full disk must be able to lock. */
    void write(SeekableByteChannel channel) throws IOException {
        channel.truncate(0);
        try {
            channel.position(0).write(StandardCharsets.UTF_8.encode(Documents.json(this)));
        } catch (IOException e) {
            channel.truncate(0);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed host";
        }
    }

    @Override
    public String toString() {
        return "process " + pid + " on " + host + " since " + since;
    }
}
