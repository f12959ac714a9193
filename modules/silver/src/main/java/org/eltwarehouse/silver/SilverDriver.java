package org.eltwarehouse.silver;

import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.StepDriver;

/** Cleans, types and harmonises the bronze tables and accounts for every row of them. */
public final class SilverDriver implements StepDriver {
    @Override
    public Step step() {
        return Step.SILVER;
    }

    @Override
    public StepRecord run(StepContext context) {
        return LayerRun.run(context, Step.SILVER, "silver");
    }
}
