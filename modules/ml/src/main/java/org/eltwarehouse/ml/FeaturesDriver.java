package org.eltwarehouse.ml;

import java.util.List;
import java.util.Map;
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
            context.progress().stepStarted(Step.FEATURES, 0);
            return context.finished(
                    Step.FEATURES,
                    Map.of(
                            "business_date", context.businessDate().toString(),
                            "format", context.parameters().format().toString()),
                    List.of(),
                    List.of(),
                    List.of(StepRecord.NOT_APPLICABLE
                            + "the warehouse defines no features, so no customers are described"));
        }
        return LayerRun.run(this::session, context, Layer.FEATURES);
    }
}
