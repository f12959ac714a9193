// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.store.storage.Location;

/**
 * All decisions, the oldest first, one JSON line each; each line holds the checksum of the one before.
 *
 * @param heads the checksum of each line
 */
public record ApprovalLog(List<Approval> lines, List<Sha256> heads) {
    /** The file below the folder of pins. */
    public static final String FILE = "approvals.jsonl";

    private static final long MAX_BYTES = 64L << 20;
    private static final String WAY_OUT = "restore it from a backup: who approved what is not known without it";

    public ApprovalLog {
        lines = List.copyOf(lines);
        heads = List.copyOf(heads);
    }

    /** Reads and verifies the whole chain. */
    static ApprovalLog read(Location folder) {
        Optional<String> text = PinFile.text(folder.resolve(FILE), MAX_BYTES);
        List<Approval> lines = new ArrayList<>();
        List<Sha256> heads = new ArrayList<>();
        if (text.isEmpty()) {
            return new ApprovalLog(lines, heads);
        } else if (!text.get().endsWith("\n")) {
            throw broken("its last line is cut off");
        }
        for (String line : text.get().substring(0, text.get().length() - 1).split("\n", -1)) {
            Approval approval = parse(line, lines.size() + 1);
            Sha256 before = heads.isEmpty() ? null : heads.get(heads.size() - 1);
            if (!Objects.equals(approval.previous(), before) || !text(approval).equals(line)) {
                throw broken("line " + (lines.size() + 1) + " does not follow the line before it");
            }
            lines.add(approval);
            heads.add(Sha256.of(line));
        }
        return new ApprovalLog(lines, heads);
    }

    private static Approval parse(String line, int number) {
        try {
            return Documents.fromJson(line, Approval.class, "line " + number + " of " + FILE);
        } catch (WarehouseException e) {
            throw broken("line " + number + " is no approval");
        }
    }

    private static WarehouseException broken(String reason) {
        return PinCode.CHAIN.refuse("the approvals in " + FILE, reason, WAY_OUT);
    }

    private static String text(Approval approval) {
        return Documents.canonical(approval);
    }

    /** The checksum of the last line, or null. */
    public Sha256 head() {
        return heads.isEmpty() ? null : heads.get(heads.size() - 1);
    }

    /** The log with one more line. */
    ApprovalLog with(Approval approval) {
        List<Approval> moreLines = new ArrayList<>(lines);
        List<Sha256> moreHeads = new ArrayList<>(heads);
        Approval linked = approval.after(head());
        moreLines.add(linked);
        moreHeads.add(Sha256.of(text(linked)));
        return new ApprovalLog(moreLines, moreHeads);
    }

    /** The log as it stands in its file. */
    String text() {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(text(line)).append('\n'));
        return all.toString();
    }

    /** The last decision about a hash of a table. */
    public Optional<Approval> last(String set, TableName table, Sha256 sha256) {
        return last(set, table, sha256, EnumSet.allOf(Decision.class));
    }

    /** The last decision of these kinds about a hash of a table. */
    Optional<Approval> last(String set, TableName table, Sha256 sha256, Set<Decision> kinds) {
        return newestFirst()
                .filter(line ->
                        line.isAbout(set, table) && line.sha256().equals(sha256) && kinds.contains(line.decision()))
                .findFirst();
    }

    /** The last line that lets a hash of the table in, whichever hash that is. */
    Optional<Approval> lastLetIn(String set, TableName table, Decision kind) {
        return newestFirst()
                .filter(line -> line.isAbout(set, table) && line.decision() == kind)
                .findFirst();
    }

    /** The log as it was when it had so many lines. */
    ApprovalLog first(long count) {
        int end = Math.toIntExact(Math.min(count, lines.size()));
        return new ApprovalLog(lines.subList(0, end), heads.subList(0, end));
    }

    private Stream<Approval> newestFirst() {
        List<Approval> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed.stream();
    }
}
