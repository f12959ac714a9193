// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.loop.GateKeeper;
import org.eltwarehouse.drafts.loop.Judgement;
import org.eltwarehouse.drafts.loop.TrialRun;
import org.eltwarehouse.step.StepDriver;
import org.eltwarehouse.store.storage.Location;

/**
 * Where definitions are judged and tried.
 *
 * @param gate that judges them
 * @param drivers of bronze, silver, gold and features, in this order
 * @param spark what judge and drivers share; closed with the bench
 * @param raw the folder with the sources
 * @param businessDate of trial runs; empty: what the sources say, else today
 */
public record Bench(
        GateKeeper gate, List<StepDriver> drivers, AutoCloseable spark, Location raw, Optional<LocalDate> businessDate)
        implements AutoCloseable {
    /** Puts up a bench for the sources in a folder. */
    @FunctionalInterface
    public interface Setup {
        Bench open(Location raw, Optional<LocalDate> businessDate);
    }

    public TrialRun trialRun() {
        return new SampleRun(drivers, raw, businessDate);
    }

    public Judgement judge(Proposal proposal, Warehouse warehouse) {
        return Judgement.of(proposal, warehouse, gate, trialRun());
    }

    @Override
    public void close() {
        try {
            spark.close();
        } catch (Exception e) {
            throw new IllegalStateException("the session of the trial did not close", e);
        }
    }
}
