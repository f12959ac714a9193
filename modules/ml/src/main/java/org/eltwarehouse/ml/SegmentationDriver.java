package org.eltwarehouse.ml;

import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.StepDriver;
import org.eltwarehouse.ml.segment.Segmentation;

/**
 * Groups customers by what they did. Writes the segment of every customer by pseudonym and a model document that speaks
 * of segments only. The same features, seed and number of segments give the same bytes on any number of cores.
 */
public final class SegmentationDriver implements StepDriver {
    @Override
    public Step step() {
        return Step.SEGMENTATION;
    }

    @Override
    public StepRecord run(StepContext context) {
        context.progress().stepStarted(Step.SEGMENTATION, 1);
        return new JobGroup(context.spark(), step().toString()).run(() -> new Segmentation(context).run());
    }
}
