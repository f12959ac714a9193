package org.eltwarehouse.pipeline;

import org.eltwarehouse.contract.Step;
import org.eltwarehouse.engine.StepDriver;

/** Who makes which step. */
interface Drivers {
    /** The driver of a step. */
    StepDriver of(Step step);

    /** Whether the step needs a Spark session. */
    boolean needsSpark(Step step);
}
