// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.event.RunEvent;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.step.Progress;

/**
 * Makes events of what a driver tells of its work.
 *
 * @param takenFrom for each part that was taken over, the run that made it
 */
record StepProgress(RunEvents events, Map<String, RunId> takenFrom) implements Progress {
    @Override
    public void partsAhead(Step step, int parts) {
        events.tell(new RunEvent.PartsAhead(step, parts));
    }

    @Override
    public void partFinished(Step step, String part, long rows, long millis) {
        events.tell(new RunEvent.PartFinished(step, part, rows, millis));
    }

    @Override
    public void partTaken(Step step, String part, long rows) {
        events.tell(new RunEvent.PartTaken(step, part, rows, Optional.ofNullable(takenFrom.get(part))));
    }
}
