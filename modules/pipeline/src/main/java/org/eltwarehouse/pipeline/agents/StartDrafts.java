package org.eltwarehouse.pipeline.agents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eltwarehouse.agents.loop.EndState;
import org.eltwarehouse.agents.pin.AppliedSets;
import org.eltwarehouse.agents.pin.Approval.Decision;
import org.eltwarehouse.agents.pin.ApprovalLog;
import org.eltwarehouse.agents.pin.ApprovedSet;
import org.eltwarehouse.agents.pin.Pin;
import org.eltwarehouse.agents.review.DraftFolder;
import org.eltwarehouse.agents.review.Verdicts;
import org.eltwarehouse.bronze.RawFile;
import org.eltwarehouse.bronze.RawFolder;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.pipeline.ShippedWarehouse;

/**
 * What agents do before a golden path: drafts for files that no definition fits. Whatever goes wrong here is said and does
 * not stop the run, which goes on with what is pinned.
 *
 * @param notices told what was drafted, and what could not be
 */
public record StartDrafts(
        Path raw,
        Path artifacts,
        Optional<LocalDate> businessDate,
        AgentKit kit,
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
        try {
            DraftDesk desk = new DraftDesk(artifacts, notices);
            Set<String> files = new TreeSet<>(
                    new RawFolder(raw).files().stream().map(RawFile::id).toList());
            List<ApprovedSet> sets = new ArrayList<>(desk.pins().sets(notice -> {}));
            List<ApprovedSet> approved = List.copyOf(sets);
            if (unreviewed) {
                sets.addAll(AppliedSets.besides(approved, desk.pins().unreviewed()));
            }
            Warehouse warehouse =
                    AppliedSets.of(ShippedWarehouse.read(), sets, files).warehouse();
            String name = SetName.of(raw);
            boolean taken =
                    unreviewed && approved.stream().anyMatch(set -> set.name().equals(name));
            UncoveredFiles uncovered = new UncoveredFiles(raw, files);
            uncovered
                    .bySet(warehouse, sets, taken ? name + "-" + NOBODY : name)
                    .forEach((set, wanted) -> draft(desk, uncovered, set, wanted, unreviewed));
        } catch (WarehouseException e) {
            notices.accept("Agents drafted nothing: " + e.getMessage());
        }
    }

    private void draft(DraftDesk desk, UncoveredFiles uncovered, String set, Set<String> files, boolean unreviewed) {
        Optional<DraftFolder> waiting = desk.drafts().drafts().stream()
                .filter(draft -> isFor(draft, uncovered, set, files))
                .findFirst();
        DraftFolder draft;
        if (waiting.isPresent()) {
            draft = waiting.get();
        } else {
            try (Bench bench = new Bench(raw, businessDate)) {
                draft = desk.draft(kit.parts(Optional.empty(), settings, artifacts), bench, raw, files, set);
            }
        }
        if (isRejected(desk, draft, set)) {
            notices.accept(
                    "Draft " + draft.id() + " of set " + set + " was rejected; " + files + " stay without tables");
        } else if (unreviewed) {
            letIn(desk, draft, set);
        } else {
            notices.accept("Draft " + draft.id() + " of set " + set + " for " + files.size()
                    + " files waits for a review: scripts/warehouse.sh agents review " + draft.id());
        }
    }

    /** A draft of the same set over the same files, which still have the headers that it was made for. */
    private static boolean isFor(DraftFolder draft, UncoveredFiles uncovered, String set, Set<String> files) {
        if (!draft.provenance().set().equals(set)) {
            return false;
        }
        List<SourceContract> sources = draft.warehouse().sources();
        Set<String> drafted =
                new TreeSet<>(sources.stream().map(SourceContract::file).toList());
        return drafted.equals(files) && sources.stream().allMatch(uncovered::fits);
    }

    private static boolean isRejected(DraftDesk desk, DraftFolder draft, String set) {
        ApprovalLog log = desk.pins().approvals();
        return draft.pins().stream()
                .anyMatch(pin -> log.last(set, pin.name(), pin.sha256())
                        .filter(last -> last.decision() == Decision.REJECT)
                        .isPresent());
    }

    private void letIn(DraftDesk desk, DraftFolder draft, String set) {
        Verdicts verdicts = draft.verdicts();
        List<Pin> pins = draft.pins();
        if (verdicts.state() != EndState.PASSED || !verdicts.isOf(pins)) {
            notices.accept("Draft " + draft.id() + " of set " + set + " does not run without a review: "
                    + verdicts.state().words() + "; see scripts/warehouse.sh agents review " + draft.id());
            return;
        }
        Approvable approvable = new Approvable(desk, set, pins, true);
        approvable.requireFit();
        desk.pins()
                .letIn(
                        approvable.request(
                                draft, verdicts, NOBODY, Clock.systemUTC().instant()),
                        Decision.AUTO,
                        true);
        notices.accept("Draft " + draft.id() + " of set " + set + " runs, not reviewed by a person");
    }
}
