package org.eltwarehouse.run.execute;

import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.step.Progress;

/** Told what a run does. */
public interface RunListener extends Progress {
    /** Says something that concerns the whole run. */
    void say(String text);

    /** A step was taken over from an earlier run as a whole. */
    void stepTaken(Step step, long rows, RunId from);

    /** Ends a live bar that its step did not finish. */
    void stop();
}
