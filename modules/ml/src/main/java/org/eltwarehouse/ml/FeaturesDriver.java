package org.eltwarehouse.ml;

import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.StepDriver;

/** Describes every customer in numbers, by the pairs of the layer {@code features}. */
public final class FeaturesDriver implements StepDriver {
    @Override
    public Step step() {
        return Step.FEATURES;
    }

    @Override
    public StepRecord run(StepContext context) {
        return LayerRun.run(context, Step.FEATURES, "features");
    }
}
