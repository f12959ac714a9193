// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepRecord;

/**
 * The run's "today". It goes one way: an order may give it, bronze settles it, and from then on bronze's commit record is
 * where everybody reads it.
 */
public final class BusinessDay {
    private BusinessDay() {}

    /** As far as it is known without reading the sources: given, or settled by a run over the same ones. */
    public static Optional<LocalDate> foreseen(StartFacts facts) {
        Optional<LocalDate> given = facts.order().parameters().businessDate();
        if (given.isPresent()) {
            return given;
        }
        KnownRuns runs = facts.runs();
        Sha256 bronze = facts.recipe(Set.of(Step.BRONZE), Optional.empty()).of(Step.BRONZE);
        return runs.namedRun()
                .having(Step.BRONZE, bronze)
                .or(() -> runs.otherRuns().having(Step.BRONZE, bronze))
                .map(RunManifest::runId)
                .flatMap(run -> settled(runs, run));
    }

    private static Optional<LocalDate> settled(KnownRuns runs, RunId run) {
        try {
            return runs.store().record(run, Step.BRONZE).map(StepRecord::businessDate);
        } catch (WarehouseException e) {
            // A record that cannot be read is no source of a date; the exports are.
            return Optional.empty();
        }
    }
}
