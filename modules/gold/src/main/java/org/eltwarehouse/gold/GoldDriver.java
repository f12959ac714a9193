package org.eltwarehouse.gold;

import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.StepDriver;

/** Joins the silver tables into dimensions, facts and marts that reconcile with silver to the cent. */
public final class GoldDriver implements StepDriver {
    @Override
    public Step step() {
        return Step.GOLD;
    }

    @Override
    public StepRecord run(StepContext context) {
        return LayerRun.run(context, Step.GOLD, "gold");
    }
}
