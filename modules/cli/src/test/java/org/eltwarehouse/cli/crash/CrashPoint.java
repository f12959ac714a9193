// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.testkit.Call;
import org.eltwarehouse.testkit.Operation;

/** A moment at which a process may die, told by the call to the disk that it does not live to make. */
enum CrashPoint {
    /** Nothing of the step is written yet. */
    BEFORE_WRITE {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return call -> isBelow(stage(run, step), call)
                    && Set.of(Operation.CREATE_FOLDER, Operation.OPEN_TO_WRITE).contains(call.operation());
        }
    },
    /** One file is being written, and maybe others are there. */
    MID_WRITE {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return second(call -> isBelow(stage(run, step), call) && call.operation() == Operation.WRITE);
        }
    },
    /** All is staged, nothing in its place. */
    BEFORE_RENAME {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return move(run.resolve(step.folder()));
        }
    },
    /** All is in its place, nothing says so. */
    AFTER_RENAME {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return after(BEFORE_RENAME.in(run, step));
        }
    },
    /** The commit record is a draft. */
    BEFORE_RECORD {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return move(run.resolve(step.folder()).resolve(step.recordFile()));
        }
    },
    /** The step is published, the manifest does not say so. */
    AFTER_RECORD {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return after(BEFORE_RECORD.in(run, step));
        }
    },
    /** All steps are published, the manifest that says so is a draft. */
    BEFORE_END {
        @Override
        Predicate<Call> in(Path run, Step step) {
            Predicate<Call> manifest = move(run.resolve("_meta/run_manifest.json"));
            AtomicBoolean summarised = new AtomicBoolean();
            return call -> {
                if (isBelow(run.resolve("reports"), call) && call.path().endsWith("summary_report.json")) {
                    summarised.set(true);
                }
                return summarised.get() && manifest.test(call);
            };
        }
    },
    /** The run is complete, no reader is pointed to it. */
    BEFORE_LATEST {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return move(run.resolveSibling("latest.json"));
        }
    },
    /** Readers are pointed to the run, and its lock still names the holder. */
    AFTER_LATEST {
        @Override
        Predicate<Call> in(Path run, Step step) {
            return after(BEFORE_LATEST.in(run, step));
        }
    };

    /** The points that each step has; the others belong to the end of a run. */
    static final Set<CrashPoint> OF_A_STEP =
            Set.of(BEFORE_WRITE, MID_WRITE, BEFORE_RENAME, AFTER_RENAME, BEFORE_RECORD, AFTER_RECORD);

    /** Whether the run is complete then. */
    boolean isAfterTheEnd() {
        return this == BEFORE_LATEST || this == AFTER_LATEST;
    }

    /** Tells the first call that is not made; it is asked about all calls, once and in their order. */
    abstract Predicate<Call> in(Path run, Step step);

    private static Path stage(Path run, Step step) {
        return run.resolve(".staging").resolve(step.folder());
    }

    private static boolean isBelow(Path folder, Call call) {
        return call.path().startsWith(folder) && !call.path().equals(folder);
    }

    private static Predicate<Call> move(Path target) {
        return call -> call.operation() == Operation.MOVE && call.path().equals(target);
    }

    /** The call that follows one like this. */
    private static Predicate<Call> after(Predicate<Call> before) {
        AtomicBoolean reached = new AtomicBoolean();
        return call -> reached.get() || (before.test(call) && !reached.compareAndSet(false, true));
    }

    private static Predicate<Call> second(Predicate<Call> wanted) {
        AtomicBoolean reached = new AtomicBoolean();
        return call -> wanted.test(call) && !reached.compareAndSet(false, true);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
