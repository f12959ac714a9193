// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.SparkDriver;
import org.eltwarehouse.step.StepContext;

/** Describes every customer in numbers, by the pairs of the layer {@code features}. */
public final class FeaturesDriver extends SparkDriver {
    public FeaturesDriver(Supplier<SparkSession> session) {
        super(session);
    }

    @Override
    public Step step() {
        return Step.FEATURES;
    }

    @Override
    public StepRecord run(StepContext context) {
        if (context.warehouse().layer(Layer.FEATURES).isEmpty()) {
            context.progress().partsAhead(Step.FEATURES, 0);
            return context.notApplicable(
                    Step.FEATURES, "the warehouse defines no features, so no customers are described");
        }
        return LayerRun.run(this::session, context, Layer.FEATURES);
    }
}
