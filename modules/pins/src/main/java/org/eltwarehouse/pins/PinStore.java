// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.PinIndex.PinnedTable;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * The pins of an artifacts folder. Reading verifies everything: the chain of approvals, the index, and each pin's bytes.
 * Writing goes in an order in which a crash leaves nothing half pinned: pins, then approvals, then the index, each whole or
 * not at all; the same once more completes it.
 */
public final class PinStore {
    /** The index of what a person approved. */
    public static final String INDEX = "index.json";
    /** The index of what runs without a review. */
    public static final String AUTO_INDEX = "auto.json";

    private static final long MAX_BYTES = 16L << 20;

    private final Location folder;

    public PinStore(Location artifacts) {
        this.folder = artifacts.resolve("agents/pins");
    }

    /** Where the pins lie. */
    public Location folder() {
        return folder;
    }

    /** The chain of approvals, verified. */
    public ApprovalLog approvals() {
        return ApprovalLog.read(folder);
    }

    /** What a person approved, set by set; everything is checked again. */
    public List<ApprovedSet> sets(Consumer<String> notices) {
        return sets(INDEX, Decision.APPROVE, notices, PinStore::stop);
    }

    /** What was let in like this, without what cannot be trusted, which is told of: for decisions that mend it. */
    public List<ApprovedSet> sound(Decision kind, Consumer<String> notices) {
        return sets(
                kind == Decision.AUTO ? AUTO_INDEX : INDEX,
                kind,
                notices,
                damage -> notices.accept(damage.getMessage()));
    }

    /** What passed all gates and runs without a review where a run is told so. */
    public List<ApprovedSet> unreviewed() {
        return sets(AUTO_INDEX, Decision.AUTO, notice -> {}, PinStore::stop);
    }

    private List<ApprovedSet> sets(
            String file, Decision kind, Consumer<String> notices, Consumer<WarehouseException> damage) {
        ApprovalLog log = approvals();
        PinnedSets sets = new PinnedSets(folder, index(file, log), log, kind);
        sets.unfinished().forEach(notices);
        return sets.sets(damage);
    }

    private static void stop(WarehouseException damage) {
        throw damage;
    }

    /** By which hash each set names a table, checked or not. */
    public Map<String, Sha256> indexed(TableName table) {
        ApprovalLog log = approvals();
        Map<String, Sha256> named = new TreeMap<>();
        for (String file : List.of(INDEX, AUTO_INDEX)) {
            index(file, log)
                    .sets()
                    .forEach(set -> set.pin(table).ifPresent(pin -> named.putIfAbsent(set.name(), pin.sha256())));
        }
        return named;
    }

    /** The definition of this hash, if its bytes are there and have it. */
    public Optional<Pin> pin(Sha256 sha256) {
        String file = sha256 + ".json";
        return PinFile.text(folder.resolve(file), PinnedSets.MAX_BYTES)
                .filter(text -> Sha256.of(text).equals(sha256))
                .map(text -> Pin.parse(text, file));
    }

    /** The index of what a person approved, as it stands there. */
    PinIndex index() {
        return index(INDEX, approvals());
    }

    private PinIndex index(String file, ApprovalLog log) {
        Optional<String> text = PinFile.text(folder.resolve(file), MAX_BYTES);
        if (text.isEmpty() && file.equals(INDEX) && !log.lines().isEmpty()) {
            throw PinCode.INDEX.refuse(
                    "the index of pins",
                    "there are approvals but no " + INDEX,
                    "restore it from a backup, or approve the drafts again after an empty one");
        }
        try {
            return text.map(all -> Documents.fromJson(all, PinIndex.class, file, PinIndex.FORMAT))
                    .orElse(PinIndex.EMPTY);
        } catch (WarehouseException e) {
            throw PinCode.INDEX.refuse("the index of pins", e.getMessage(), "restore it from a backup");
        }
    }

    /**
     * Pins what was decided to be let in. Idempotent: what stands there already is not written twice.
     *
     * @param whole whether the set shall hold these tables and no other
     */
    public void letIn(PinRequest request, Decision kind, boolean whole) {
        String file = kind == Decision.AUTO ? AUTO_INDEX : INDEX;
        try (PinLock lock = PinLock.take(Folders.create(folder))) {
            lock.check();
            writeFirstIndex();
            ApprovalLog log = approvals();
            PinIndex index = index(file, log);
            for (Pin pin : request.pins()) {
                AtomicFile.write(folder.resolve(pin.sha256() + ".json"), pin.text());
                AtomicFile.write(folder.resolve(pin.sha256() + ".provenance.json"), request.provenance());
            }
            for (Pin pin : request.pins()) {
                if (!isLetIn(log, request.set(), pin, kind)) {
                    log = log.with(request.approval(pin, kind));
                }
            }
            write(log);
            List<PinnedTable> tables = new ArrayList<>();
            request.pins().forEach(pin -> tables.add(new PinnedTable(pin.name(), pin.sha256())));
            if (!whole) {
                index.set(request.set()).stream()
                        .flatMap(set -> set.tables().stream())
                        .filter(old ->
                                tables.stream().noneMatch(now -> now.table().equals(old.table())))
                        .toList()
                        .forEach(tables::add);
            }
            write(file, index.with(request.set(), tables, log));
        }
    }

    /** Rejects hashes; what of them is pinned is so no more. Idempotent. */
    public void reject(PinRequest request) {
        try (PinLock lock = PinLock.take(Folders.create(folder))) {
            lock.check();
            writeFirstIndex();
            ApprovalLog log = approvals();
            PinIndex index = index(INDEX, log);
            PinIndex auto = index(AUTO_INDEX, log);
            for (Pin pin : request.pins()) {
                boolean rejected = log.last(request.set(), pin.name(), pin.sha256(), EnumSet.allOf(Decision.class))
                        .filter(last -> last.decision() == Decision.REJECT)
                        .isPresent();
                if (!rejected) {
                    log = log.with(request.approval(pin, Decision.REJECT));
                }
            }
            write(log);
            write(INDEX, without(index, request, log));
            if (!auto.sets().isEmpty()) {
                write(AUTO_INDEX, without(auto, request, log));
            }
        }
    }

    private static PinIndex without(PinIndex index, PinRequest request, ApprovalLog log) {
        List<PinnedTable> left = index.set(request.set()).stream()
                .flatMap(set -> set.tables().stream())
                .filter(table -> request.pins().stream()
                        .noneMatch(pin ->
                                pin.name().equals(table.table()) && pin.sha256().equals(table.sha256())))
                .toList();
        return index.with(request.set(), left, log);
    }

    /** A hash that was let in last of all hashes of its table, and not rejected since. */
    private static boolean isLetIn(ApprovalLog log, String set, Pin pin, Decision kind) {
        boolean latest = log.lastLetIn(set, pin.name(), kind)
                .filter(last -> last.sha256().equals(pin.sha256()))
                .isPresent();
        return latest
                && log.last(set, pin.name(), pin.sha256(), EnumSet.of(kind, Decision.REJECT))
                        .filter(last -> last.decision() == kind)
                        .isPresent();
    }

    /** Before there is an approval there is an index: so a missing one is noticed. */
    private void writeFirstIndex() {
        if (approvals().lines().isEmpty()
                && PinFile.text(folder.resolve(INDEX), MAX_BYTES).isEmpty()) {
            write(INDEX, PinIndex.EMPTY);
        }
    }

    private void write(ApprovalLog log) {
        if (!log.lines().isEmpty()) {
            AtomicFile.write(folder.resolve(ApprovalLog.FILE), log.text());
        }
    }

    private void write(String file, PinIndex index) {
        AtomicFile.write(folder.resolve(file), Documents.json(index));
    }
}
