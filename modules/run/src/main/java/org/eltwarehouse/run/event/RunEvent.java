// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepRecord;

/** Something that happened in a run: names, counts, times and checksums, never a row. Immutable. */
public sealed interface RunEvent {
    /** Calls the listener's method for this kind of event. */
    void tell(RunListener listener);

    /**
     * A run begins, or an earlier start of it goes on.
     *
     * @param files that it reads
     */
    record RunStarted(RunId run, int files, Instant at) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.runStarted(this);
        }
    }

    /** A step begins. */
    record StepStarted(Step step, Instant at) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.stepStarted(this);
        }
    }

    /** A step knows how many files, tables or pieces it has to make; the others were taken over. */
    record PartsAhead(Step step, int parts) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.partsAhead(this);
        }
    }

    /** A file, table or piece of a step was made. */
    record PartFinished(Step step, String part, long rows, long millis) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.partFinished(this);
        }
    }

    /**
     * A file, table or piece of a step was taken over.
     *
     * @param from the run that made it
     */
    record PartTaken(Step step, String part, long rows, Optional<RunId> from) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.partTaken(this);
        }
    }

    /** An earlier start of the run had published the step; it stays as it is. */
    record StepKept(Step step, StepRecord record) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.stepKept(this);
        }
    }

    /**
     * A step was published and stands in the manifest.
     *
     * @param record its commit record
     * @param whole the run that it was taken over from as a whole, where it was
     * @param takenFrom for each part that was taken over, the run that made it
     */
    record StepPublished(
            StepRecord record, Optional<RunId> whole, Map<String, RunId> takenFrom, long millis, Instant at)
            implements RunEvent {
        public StepPublished {
            takenFrom = Map.copyOf(takenFrom);
        }

        public Step step() {
            return record.step();
        }

        @Override
        public void tell(RunListener listener) {
            listener.stepPublished(this);
        }
    }

    /** A step failed; nothing of it is published. */
    record StepFailed(Step step, Failure failure, long millis, Instant at) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.stepFailed(this);
        }
    }

    /**
     * A run ended; after a crash there is no such event.
     *
     * @param failure why it ended early, where it did
     */
    record RunEnded(RunId run, Status status, Optional<Failure> failure, Instant at) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.runEnded(this);
        }
    }

    /** Something that a person should know, in one sentence. */
    record Notice(String text) implements RunEvent {
        @Override
        public void tell(RunListener listener) {
            listener.notice(this);
        }
    }
}
