// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;

/**
 * A step of the golden path. Reads what earlier steps published, writes into the stage it is given, and returns what it
 * found. It publishes nothing itself: whoever calls it judges the record and publishes. Deterministic and repeatable.
 */
public interface StepDriver {
    Step step();

    /** Runs the step. The record's {@code artifacts} are left empty; publishing fills them in. */
    StepRecord run(StepContext context);
}
