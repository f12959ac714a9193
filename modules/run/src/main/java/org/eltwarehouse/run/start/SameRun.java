// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.EarlierRuns;

/** The run that has everything that was ordered, undamaged: the named one where it exists, else the newest that ended well. */
public final class SameRun {
    private final StartFacts facts;
    private final RunManifest manifest;

    private SameRun(StartFacts facts, RunManifest manifest) {
        this.facts = facts;
        this.manifest = manifest;
    }

    /** Looks for it: by the key of the start, then by the fingerprints of the steps. None where the start is forced. */
    public static Optional<SameRun> find(StartFacts facts) {
        if (facts.order().force()) {
            return Optional.empty();
        }
        EarlierRuns named = facts.runs().namedRun();
        EarlierRuns candidates = named.newestFirst().isEmpty() ? facts.runs().otherRuns() : named;
        return facts.key()
                .made()
                .flatMap(candidates::finishedWithKey)
                .or(() -> sameRecipe(facts, candidates))
                .map(manifest -> new SameRun(facts, manifest));
    }

    private static Optional<RunManifest> sameRecipe(StartFacts facts, EarlierRuns candidates) {
        RunOrder order = facts.order();
        Set<Step> present = EnumSet.range(Step.BRONZE, order.to());
        if (order.from() != Step.BRONZE) {
            present.retainAll(facts.runs().committed());
            present.addAll(order.steps());
        }
        if (!order.lacking(present).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = BusinessDay.foreseen(facts);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Map<Step, Sha256> wanted = facts.recipe(present, date).steps();
        wanted.keySet().retainAll(order.steps());
        return candidates.finishedWith(wanted);
    }

    public RunId id() {
        return manifest.runId();
    }

    RunManifest manifest() {
        return manifest;
    }

    /** Whether it ends the start: it is the named run, or none was named. */
    public boolean endsTheStart() {
        return facts.order().runId().map(id()::equals).orElse(true);
    }

    /** Says that it ends the start: where it was killed when all was done, readers are pointed to it only now. */
    public void confirm() {
        if (manifest.status() == Status.COMPLETED) {
            facts.runs().store().pointToUnlessNewer(manifest);
        }
    }
}
