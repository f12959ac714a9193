// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import java.util.Optional;
import org.eltwarehouse.models.answer.Shape;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;

/**
 * Where the log ends: without it, lines cut off at the end would not be missed.
 *
 * @param lines how many there are
 * @param bytes length of the log
 * @param last hash of the last line
 * @param next hash of a line that is being written, else empty: after a crash it tells a line that was meant from one that
 *     somebody added
 */
record AuditHead(long lines, long bytes, String last, String next) {
    private static final Shape<AuditHead> SHAPE = Shape.of(AuditHead.class);
    static final AuditHead EMPTY = new AuditHead(0, 0, AuditLine.START, "");

    static Location beside(Location log) {
        return log.sibling(log.name() + ".head");
    }

    /** The head of a log, if it has one that can be read. */
    static Optional<AuditHead> of(Location log) {
        Location file = beside(log);
        return Entry.leadsToFile(file) ? SHAPE.parse(AtomicFile.read(file)).value() : Optional.empty();
    }

    void write(Location log) {
        AtomicFile.write(
                beside(log),
                "{\"lines\":%d,\"bytes\":%d,\"last\":\"%s\",\"next\":\"%s\"}%n".formatted(lines, bytes, last, next));
    }

    AuditHead announcing(String hash) {
        return new AuditHead(lines, bytes, last, hash);
    }
}
