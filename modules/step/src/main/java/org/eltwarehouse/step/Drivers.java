// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import org.eltwarehouse.contract.Step;

/** Who makes which step. */
public interface Drivers {
    /** The driver of a step. */
    StepDriver of(Step step);

    /** Whether the step needs a Spark session. */
    boolean needsSpark(Step step);
}
