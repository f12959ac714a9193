// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;

/**
 * What reading the log again shows.
 *
 * @param lines whole lines
 * @param head hash of the last of them
 * @param findings what is wrong, in order; empty: nobody changed it
 */
public record AuditCheck(long lines, String head, List<Finding> findings) {
    public AuditCheck {
        findings = List.copyOf(findings);
    }

    /** What can be wrong. */
    public enum Flaw {
        /** A line that no append writes. */
        ODD_LINE,
        /** A line that does not follow the one before: one of them was edited, removed, inserted or moved. */
        BROKEN_CHAIN,
        /** The last line has no end: a crash in the middle of an append. */
        TORN_LINE,
        /** Lines are missing at the end. */
        LINES_MISSING,
        /** There are lines at the end that the head does not know. */
        LINES_ADDED,
        /** The last line is not the one that the head names. */
        LAST_LINE_CHANGED,
        /** There is no head, or it cannot be read. */
        NO_HEAD
    }

    /**
     * A flaw and its line, from 1.
     */
    public record Finding(Flaw flaw, long line) {}

    /** Reads a log and its head; changes nothing. */
    public static AuditCheck of(Location log) {
        Location file = log.absolute();
        List<Finding> findings = new ArrayList<>();
        String text = Entry.exists(file) ? AtomicFile.read(file) : "";
        String previous = AuditLine.START;
        long number = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            number++;
            Optional<AuditLine> line = AuditLine.parse(text.substring(start, end));
            if (line.isEmpty()) {
                findings.add(new Finding(Flaw.ODD_LINE, number));
            } else if (line.get().number() != number || !line.get().previous().equals(previous)) {
                findings.add(new Finding(Flaw.BROKEN_CHAIN, number));
            }
            previous = line.map(AuditLine::hash).orElse("");
            start = end + 1;
        }
        if (start < text.length()) {
            findings.add(new Finding(Flaw.TORN_LINE, number + 1));
        }
        compare(file, number, previous, findings);
        return new AuditCheck(number, previous, findings);
    }

    private static void compare(Location file, long lines, String last, List<Finding> findings) {
        Optional<AuditHead> known = AuditHead.of(file);
        if (known.isEmpty()) {
            if (lines > 0 || Entry.exists(AuditHead.beside(file))) {
                findings.add(new Finding(Flaw.NO_HEAD, lines));
            }
            return;
        }
        AuditHead head = known.get();
        if (lines < head.lines()) {
            findings.add(new Finding(Flaw.LINES_MISSING, lines + 1));
        } else if (lines == head.lines() && !last.equals(head.last())) {
            findings.add(new Finding(Flaw.LAST_LINE_CHANGED, lines));
        } else if (lines > head.lines() && !(lines == head.lines() + 1 && last.equals(head.next()))) {
            findings.add(new Finding(Flaw.LINES_ADDED, head.lines() + 1));
        }
    }
}
