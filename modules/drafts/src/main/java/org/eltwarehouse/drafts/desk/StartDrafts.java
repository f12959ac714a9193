// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.drafts.trial.Bench;
import org.eltwarehouse.pins.AppliedSets;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.ApprovalLog;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.Location;

/**
 * What agents do before a golden path: drafts for files that no definition fits. Whatever goes wrong here is said and does
 * not stop the run, which goes on with what is pinned.
 *
 * @param shipped the definitions that are there without any draft
 * @param benches where drafts are judged and tried
 * @param notices told what was drafted, and what could not be
 */
public record StartDrafts(
        Location raw,
        Location artifacts,
        Supplier<Warehouse> shipped,
        Optional<LocalDate> businessDate,
        Bench.Setup benches,
        Function<String, Optional<String>> settings,
        Consumer<String> notices) {
    private static final String NOBODY = "auto";

    /** Leaves drafts for a review. */
    public void propose() {
        make(false);
    }

    /** Lets in what passes every gate and every check, unreviewed. */
    public void letIn() {
        make(true);
    }

    private void make(boolean unreviewed) {
        guarded("Agents drafted nothing", () -> {
            DraftDesk desk = new DraftDesk(artifacts, shipped, notices);
            Set<String> files = new TreeSet<>(
                    new RawFolder(raw).files().stream().map(RawFile::id).toList());
            List<ApprovedSet> approved = desk.pins().sets(notice -> {});
            List<ApprovedSet> sets = new ArrayList<>(approved);
            if (unreviewed) {
                sets.addAll(AppliedSets.besides(approved, desk.pins().unreviewed()));
            }
            Warehouse warehouse =
                    AppliedSets.of(desk.shipped().get(), sets, files).warehouse();
            String name = SetName.free(raw, files, sets);
            String unnamed = unreviewed && isOneOf(approved, name) ? name + "-" + NOBODY : name;
            new UncoveredFiles(raw, files).bySet(warehouse, sets, unnamed).forEach((set, wanted) -> {
                // What a person approved counts: a file of such a set that has drifted waits for a person.
                boolean lets = unreviewed && !isOneOf(approved, set);
                guarded("Agents drafted nothing for set " + set, () -> draft(desk, set, wanted, lets));
            });
        });
    }

    private static boolean isOneOf(List<ApprovedSet> sets, String name) {
        return sets.stream().anyMatch(set -> set.name().equals(name));
    }

    private void guarded(String what, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            notices.accept(what + ": " + Unexpected.asFault(e).getMessage());
        }
    }

    private void draft(DraftDesk desk, String set, Set<String> files, boolean unreviewed) {
        Optional<DraftFolder> waiting = desk.drafts().drafts().stream()
                .filter(draft -> isFor(draft, set, HeaderLines.of(raw, files)))
                .findFirst();
        DraftFolder draft;
        if (waiting.isPresent()) {
            draft = waiting.get();
        } else {
            try (Bench bench = benches.open(raw, businessDate)) {
                draft = desk.draft(ShippedAgents.parts(Optional.empty(), settings, artifacts), bench, raw, files, set);
            }
        }
        String named = "Draft " + draft.id() + " of set " + set;
        if (decided(desk, draft, set, Decision.REJECT).findAny().isPresent()) {
            notices.accept(named + " was rejected; " + files + " stay without tables");
        } else if (decided(desk, draft, set, Decision.APPROVE).count()
                == draft.pins().size()) {
            notices.accept(named + " is approved; what it has no table for stays without one");
        } else if (unreviewed) {
            letIn(desk, draft, named);
        } else {
            notices.accept(named + " for " + files.size()
                    + " files waits for a review: scripts/warehouse.sh agents review " + draft.id());
        }
    }

    /** A draft of the same set over the same files, which begin as they did then. */
    private boolean isFor(DraftFolder draft, String set, Map<String, Sha256> files) {
        try {
            Provenance provenance = draft.provenance();
            return provenance.set().equals(set) && provenance.files().equals(files);
        } catch (WarehouseException e) {
            notices.accept("Draft " + draft.id() + " is passed over: " + e.getMessage());
            return false;
        }
    }

    /** The definitions of a draft about which this was decided last. */
    private static Stream<Pin> decided(DraftDesk desk, DraftFolder draft, String set, Decision decision) {
        ApprovalLog log = desk.pins().approvals();
        return draft.pins().stream()
                .filter(pin -> log.last(set, pin.name(), pin.sha256())
                        .filter(last -> last.decision() == decision)
                        .isPresent());
    }

    private void letIn(DraftDesk desk, DraftFolder draft, String named) {
        Verdicts verdicts = draft.verdicts();
        List<Pin> pins = draft.pins();
        if (verdicts.state() != EndState.PASSED || !verdicts.isOf(pins)) {
            notices.accept(named + " does not run without a review: "
                    + (verdicts.isOf(pins) ? verdicts.state().words() : "it was edited since it was judged")
                    + "; see scripts/warehouse.sh agents review " + draft.id());
            return;
        }
        Approvable approvable = new Approvable(desk, draft, pins, Decision.AUTO, true);
        approvable.requireRunnable();
        desk.pins().letIn(approvable.request(verdicts, NOBODY, Clock.systemUTC().instant()), Decision.AUTO, true);
        notices.accept(named + " runs, not reviewed by a person");
    }
}
