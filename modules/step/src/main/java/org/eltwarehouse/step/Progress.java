package org.eltwarehouse.step;

import org.eltwarehouse.contract.Step;

/** Told what is happening, for a person to see; never influences it. Called from several threads. */
public interface Progress {
    /** Reports nothing. */
    Progress SILENT = new Progress() {};

    /** A step starts and will report this many tables, files or stages. */
    default void stepStarted(Step step, int parts) {}

    /** A table, file or stage of the step is done. */
    default void partFinished(Step step, String part, long rows, long millis) {}

    /** A table or file of the step was taken over from an earlier run. */
    default void partTaken(Step step, String part, long rows) {}

    default void stepFinished(Step step, long rows, long millis) {}
}
