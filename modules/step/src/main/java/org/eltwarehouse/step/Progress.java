// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import org.eltwarehouse.contract.Step;

/**
 * What a driver tells of its work, for whoever follows the run; nothing comes back. That a step starts, ends and is
 * published is told by whoever runs it. Called from several threads.
 */
public interface Progress {
    /** Reports nothing. */
    Progress SILENT = new Progress() {};

    /** The step has this many tables, files or stages to make. */
    default void partsAhead(Step step, int parts) {}

    /** A table, file or stage of the step is done. */
    default void partFinished(Step step, String part, long rows, long millis) {}

    /** A table or file of the step was taken over from an earlier run. */
    default void partTaken(Step step, String part, long rows) {}
}
