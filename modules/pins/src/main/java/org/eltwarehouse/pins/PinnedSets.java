// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.PinIndex.PinnedSet;
import org.eltwarehouse.pins.PinIndex.PinnedTable;
import org.eltwarehouse.store.storage.Location;

/** Checks an index of pins against the approvals and the pins themselves. */
final class PinnedSets {
    /** As many bytes as a definition may have. */
    static final long MAX_BYTES = 1 << 20;

    private static final String APPROVE_AGAIN = "review the draft and approve it again, or reject the table";

    private final Location folder;
    private final PinIndex index;
    private final ApprovalLog all;
    private final ApprovalLog known;
    private final Decision kind;

    /**
     * @param all all approvals there are
     * @param kind what lets a hash into this index
     */
    PinnedSets(Location folder, PinIndex index, ApprovalLog all, Decision kind) {
        this.folder = folder;
        this.index = index;
        this.all = all;
        this.known = all.first(index.approvals());
        this.kind = kind;
        if (known.lines().size() < index.approvals()
                || !Optional.ofNullable(index.head()).equals(Optional.ofNullable(known.head()))) {
            throw PinCode.INDEX.refuse(
                    "the index of pins",
                    "it was written after " + index.approvals() + " approvals, which " + ApprovalLog.FILE
                            + " does not hold",
                    "restore both from one backup");
        }
    }

    /**
     * The sets.
     *
     * @param damage told of each pin that cannot be trusted and is left out, or throws what it is told
     */
    List<ApprovedSet> sets(Consumer<WarehouseException> damage) {
        return index.sets().stream().map(set -> set(set, damage)).toList();
    }

    private ApprovedSet set(PinnedSet set, Consumer<WarehouseException> damage) {
        List<Pin> pins = new ArrayList<>();
        Map<TableName, Origin> origins = new HashMap<>();
        for (PinnedTable entry : set.tables()) {
            try {
                Pin pin = pin(set.name(), entry);
                origins.put(entry.table(), origin(set.name(), entry));
                pins.add(pin);
            } catch (WarehouseException e) {
                damage.accept(e);
            }
        }
        return new ApprovedSet(set.name(), pins, origins);
    }

    private Origin origin(String set, PinnedTable entry) {
        Set<Decision> kinds =
                kind == Decision.AUTO ? EnumSet.allOf(Decision.class) : EnumSet.complementOf(EnumSet.of(Decision.AUTO));
        Approval last = all.last(set, entry.table(), entry.sha256(), kinds)
                .orElseThrow(() -> refuse(PinCode.UNAPPROVED, set, entry.table(), "nobody approved " + entry.sha256()));
        if (last.decision() == Decision.REJECT) {
            throw refuse(
                    PinCode.REVOKED,
                    set,
                    entry.table(),
                    last.by() + " rejected " + entry.sha256() + " on " + last.time());
        }
        Sha256 latest = known.lastLetIn(set, entry.table(), kind)
                .map(Approval::sha256)
                .orElseThrow(
                        () -> refuse(PinCode.UNAPPROVED, set, entry.table(), "its approval is newer than the index"));
        if (!latest.equals(entry.sha256())) {
            throw refuse(PinCode.SUPERSEDED, set, entry.table(), latest + " was approved for it later");
        }
        return new Origin(
                set,
                entry.sha256(),
                last.drafter() + (last.edited() ? ", edited" : ""),
                kind == Decision.AUTO ? null : last.by());
    }

    private Pin pin(String set, PinnedTable entry) {
        String file = entry.sha256() + ".json";
        String text = PinFile.text(folder.resolve(file), MAX_BYTES)
                .orElseThrow(() -> refuse(PinCode.MISSING, set, entry.table(), "there is no " + file));
        if (!Sha256.of(text).equals(entry.sha256())) {
            throw refuse(PinCode.HASH, set, entry.table(), "the checksum of " + file + " is " + Sha256.of(text));
        }
        Pin pin = parse(text, file, set, entry.table());
        if (!pin.text().equals(text)) {
            throw refuse(PinCode.SPELLING, set, entry.table(), file + " is not spelled as a pin is");
        }
        if (!pin.name().equals(entry.table())) {
            throw refuse(PinCode.TABLE, set, entry.table(), file + " defines " + pin.name());
        }
        return pin;
    }

    private static Pin parse(String text, String file, String set, TableName table) {
        try {
            return Pin.parse(text, file);
        } catch (WarehouseException e) {
            throw refuse(PinCode.DOCUMENT, set, table, e.getMessage());
        }
    }

    /** Approvals that came after the index was written and that it does not know: their pins were not completed. */
    List<String> unfinished() {
        return all.lines().stream()
                .skip(index.approvals())
                .filter(line -> line.decision() == kind)
                .filter(line -> index.set(line.set())
                        .flatMap(set -> set.pin(line.table()))
                        .filter(pin -> pin.sha256().equals(line.sha256()))
                        .isEmpty())
                .map(line -> line.by() + " approved " + line.table() + " of draft " + line.draft()
                        + ", but it was not pinned: approve it once more")
                .toList();
    }

    private static WarehouseException refuse(PinCode code, String set, TableName table, String reason) {
        return code.refuse("the pin of " + table + " in set " + set, reason, APPROVE_AGAIN);
    }
}
