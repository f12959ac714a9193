// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.SparkDriver;
import org.eltwarehouse.ml.segment.Segmentation;
import org.eltwarehouse.step.StepContext;

/**
 * Groups customers by what they did. Writes the segment of every customer by pseudonym and a model document that speaks
 * of segments only. The same features, seed and number of segments give the same bytes on any number of cores.
 */
public final class SegmentationDriver extends SparkDriver {
    public SegmentationDriver(Supplier<SparkSession> session) {
        super(session);
    }

    @Override
    public Step step() {
        return Step.SEGMENTATION;
    }

    @Override
    public StepRecord run(StepContext context) {
        context.progress().partsAhead(Step.SEGMENTATION, 1);
        SparkSession spark = session();
        return new JobGroup(spark, step().toString()).run(() -> new Segmentation(spark, context).run());
    }
}
