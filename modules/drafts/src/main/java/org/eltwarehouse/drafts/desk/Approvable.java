// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.loop.GateKeeper;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.drafts.review.Verdicts.TableVerdict;
import org.eltwarehouse.pins.AppliedSets;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.pins.PinRequest;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.Location;

/**
 * Definitions of a draft that are to be let in.
 *
 * @param kind how they are let in
 * @param whole whether the set shall hold these and no other
 */
public record Approvable(DraftDesk desk, DraftFolder draft, List<Pin> pins, Decision kind, boolean whole) {
    /** Fails unless the very definitions were judged and tried, and nothing speaks against letting them in. */
    public void requirePassed(Verdicts verdicts) {
        verdicts.findings().stream().filter(Finding::isBlocking).findFirst().ifPresent(finding -> {
            throw Fault.USAGE.cannot(
                    "approve draft " + draft.id(),
                    finding.code() + " " + finding.reason(),
                    finding.wayOut() + ", then run agents check " + draft.id());
        });
        List<TableVerdict> judged =
                pins.stream().map(pin -> requireJudged(pin, verdicts)).toList();
        for (TableVerdict verdict : judged) {
            verdict.findings().stream().filter(Finding::isBlocking).findFirst().ifPresent(finding -> {
                throw refused(verdict.table(), finding);
            });
        }
        // Sources are copied as they are, and models have no rows; a trial measures tables.
        judged.stream()
                .filter(verdict -> verdict.measured() == null
                        && verdict.table().layer().filter(Layer::holdsPairs).isPresent())
                .findFirst()
                .ifPresent(verdict -> {
                    throw Fault.USAGE.cannot(
                            "approve " + verdict.table(),
                            "the trial ended before it",
                            "mend what " + draft.review() + " says of other tables, then run agents check "
                                    + draft.id());
                });
    }

    private TableVerdict requireJudged(Pin pin, Verdicts verdicts) {
        return verdicts.of(pin.name())
                .filter(found -> found.sha256().equals(pin.sha256()))
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "approve " + pin.name(),
                        "this very definition was not judged",
                        "run agents check " + draft.id() + " and review it"));
    }

    private WarehouseException refused(TableName table, Finding finding) {
        return Fault.USAGE.cannot(
                "approve " + table,
                finding.code() + " " + finding.reason(),
                "edit it with agents edit " + draft.id() + " " + table + ", then run agents check " + draft.id());
    }

    /** Fails where runs over these exports would then contradict themselves, read what nobody defines, or lose a source. */
    public void requireRunnable() {
        warehouseThen();
    }

    /** What runs over these exports would then use. */
    private Warehouse warehouseThen() {
        List<ApprovedSet> sets = new ArrayList<>(desk.pins().sound(Decision.APPROVE, desk.notices()));
        if (kind == Decision.AUTO) {
            sets.addAll(AppliedSets.besides(sets, desk.pins().sound(kind, desk.notices())));
        }
        List<Pin> all = new ArrayList<>(pins);
        sets.stream()
                .filter(old -> old.name().equals(set()))
                .flatMap(old -> old.pins().stream())
                .filter(old -> pins.stream().noneMatch(now -> now.name().equals(old.name())))
                .forEach(old -> {
                    requireKept(old);
                    if (!whole) {
                        all.add(old);
                    }
                });
        sets.removeIf(old -> old.name().equals(set()));
        ApprovedSet now = new ApprovedSet(set(), all, Map.of());
        sets.add(now);
        if (now.sources().isEmpty()) {
            throw Fault.USAGE.cannot(
                    "approve these tables of set " + set(),
                    "the set has no source, and so would never apply",
                    "approve the bronze tables as well");
        }
        return AppliedSets.of(desk.shipped().get(), sets, files(now)).warehouse();
    }

    /** A set that is replaced as a whole keeps its sources: one that was not delivered that day is no reason to end it. */
    private void requireKept(Pin old) {
        if (whole && old.source() != null) {
            throw Fault.USAGE.cannot(
                    "approve draft " + draft.id() + " in the place of set " + set(),
                    "the set reads " + old.source().file() + ", which the draft does not know",
                    "name the tables of the draft to keep the others, or end " + old.name()
                            + " first with agents reject " + old.name());
        }
    }

    /** The set's own files and all that lies beside them now. */
    private Set<String> files(ApprovedSet now) {
        Set<String> files =
                new TreeSet<>(now.sources().stream().map(SourceContract::file).toList());
        Location raw = Location.parse(draft.provenance().raw());
        if (Entry.isFolder(raw)) {
            files.addAll(RawPaths.of(raw).files().keySet());
        }
        return files;
    }

    /** Fails where the gate refuses them beside what they would join. */
    public void requireGate(GateKeeper gate) {
        gate.judge(warehouseThen()).stream().findFirst().ifPresent(finding -> {
            throw refused(finding.table(), finding);
        });
    }

    public String set() {
        return draft.provenance().set();
    }

    public PinRequest request(Verdicts verdicts, String by, Instant time) {
        Set<TableName> edited = new HashSet<>();
        verdicts.tables().stream().filter(TableVerdict::edited).forEach(verdict -> edited.add(verdict.table()));
        return new PinRequest(
                set(),
                pins,
                by,
                time,
                draft.id(),
                draft.provenance().drafter(),
                edited,
                null,
                Documents.json(draft.provenance()));
    }
}
