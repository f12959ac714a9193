// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

/**
 * Follows a run. It is called from one thread that it has for itself, in the order in which things happened; what it throws
 * and how long it takes changes nothing in the run, and where it cannot keep up it misses events. Whoever has to know the
 * truth reads commit records.
 */
public interface RunListener {
    /** What it is called where a person has to be told about it. */
    default String name() {
        return getClass().getSimpleName();
    }

    default void runStarted(RunEvent.RunStarted event) {}

    default void stepStarted(RunEvent.StepStarted event) {}

    default void partsAhead(RunEvent.PartsAhead event) {}

    /** Parts are made side by side; each tells of itself when it is done. */
    default void partFinished(RunEvent.PartFinished event) {}

    default void partTaken(RunEvent.PartTaken event) {}

    default void stepKept(RunEvent.StepKept event) {}

    default void stepPublished(RunEvent.StepPublished event) {}

    default void stepFailed(RunEvent.StepFailed event) {}

    default void runEnded(RunEvent.RunEnded event) {}

    default void notice(RunEvent.Notice event) {}
}
