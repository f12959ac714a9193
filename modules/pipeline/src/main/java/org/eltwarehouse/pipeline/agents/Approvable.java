package org.eltwarehouse.pipeline.agents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eltwarehouse.agents.loop.Finding;
import org.eltwarehouse.agents.pin.AppliedSets;
import org.eltwarehouse.agents.pin.ApprovedSet;
import org.eltwarehouse.agents.pin.Pin;
import org.eltwarehouse.agents.pin.PinRequest;
import org.eltwarehouse.agents.review.DraftFolder;
import org.eltwarehouse.agents.review.Verdicts;
import org.eltwarehouse.agents.review.Verdicts.TableVerdict;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.pipeline.ShippedWarehouse;

/**
 * Definitions that are to be let in.
 *
 * @param whole whether the set shall hold these and no other
 */
record Approvable(DraftDesk desk, String set, List<Pin> pins, boolean whole) {
    /** Fails unless the very definitions were judged, and nothing speaks against letting them in. */
    void requirePassed(Verdicts verdicts, String draft) {
        for (Pin pin : pins) {
            TableVerdict verdict = verdicts.of(pin.name())
                    .filter(found -> found.sha256().equals(pin.sha256()))
                    .orElseThrow(() -> Fault.USAGE.cannot(
                            "approve " + pin.name(),
                            "this very definition was not judged",
                            "run agents check " + draft + " and review it"));
            verdict.findings().stream().filter(Finding::isBlocking).findFirst().ifPresent(finding -> {
                throw Fault.USAGE.cannot(
                        "approve " + pin.name(),
                        finding.code() + " " + finding.reason(),
                        "edit it with agents edit " + draft + " " + pin.name() + ", then run agents check " + draft);
            });
        }
    }

    /** Fails where the set would then contradict other definitions, or read what nobody defines. */
    void requireFit() {
        List<Pin> all = new ArrayList<>(pins);
        List<ApprovedSet> sets = new ArrayList<>(desk.pins().sets(desk.notices()));
        sets.stream()
                .filter(old -> old.name().equals(set) && !whole)
                .flatMap(old -> old.pins().stream())
                .filter(old -> pins.stream().noneMatch(now -> now.name().equals(old.name())))
                .forEach(all::add);
        sets.removeIf(old -> old.name().equals(set));
        ApprovedSet then = new ApprovedSet(set, all, Map.of());
        sets.add(then);
        if (then.sources().isEmpty()) {
            throw Fault.USAGE.cannot(
                    "approve these tables of set " + set,
                    "the set has no source, and so would never apply",
                    "approve the bronze tables as well");
        }
        AppliedSets.of(
                ShippedWarehouse.read(),
                sets,
                then.sources().stream().map(SourceContract::file).toList());
    }

    PinRequest request(DraftFolder draft, Verdicts verdicts, String by, Instant time) {
        Set<TableName> edited = new HashSet<>();
        verdicts.tables().stream().filter(TableVerdict::edited).forEach(verdict -> edited.add(verdict.table()));
        edited.removeIf(Objects::isNull);
        return new PinRequest(
                set,
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
