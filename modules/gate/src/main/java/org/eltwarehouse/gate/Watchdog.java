// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.verdict.GateCode;

/**
 * Judges in a thread of its own: with a bounded stack, for a bounded time, and with a refusal for whatever is thrown.
 *
 * @param limit how long to wait; a thread that goes on longer is left behind, and what it answers counts no more
 * @param patience how many times the limit to wait while the host has not let the thread work for as long as the limit; more
 *     than once in a run, whose outcome must not depend on what else the host does
 */
record Watchdog(Duration limit, int patience) {
    /**
     * Spark's recursive parser and analyzer need about 25 KiB per level of nesting. This carries the nesting that
     * {@link TextLaws} lets through many times over, and ends what slips past it after a moment.
     */
    private static final long STACK_BYTES = 16L << 20;

    <T> Judged<T> run(Supplier<Judged<T>> judgement) {
        FutureTask<Judged<T>> task = new FutureTask<>(judgement::get);
        Thread thread = new Thread(null, task, "gate", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return answer(task, thread);
        } catch (TimeoutException e) {
            thread.interrupt();
            return Judged.refused(
                    GateCode.TIME, null, "is not judged within " + limit.toSeconds() + " s", "make it simpler");
        } catch (ExecutionException e) {
            return refusal(e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw Fault.PLATFORM.cannot("judge a query", "the wait for its verdict was interrupted", "start again", e);
        }
    }

    private <T> T answer(FutureTask<T> task, Thread thread)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int waited = 1; waited < patience; waited++) {
            try {
                return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) >= limit.toNanos()) {
                    throw e;
                }
            }
        }
        return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> Judged<T> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError && patience > 1) {
                throw Fault.PLATFORM.cannot(
                        "judge a query", "memory ran out", "give the process more memory and start again", thrown);
            }
            if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
                return Judged.refused(
                        GateCode.SIZE, null, "is nested too deeply or too large", "split it into several steps");
            }
        }
        return Judged.refused(
                GateCode.UNJUDGED,
                null,
                "cannot be judged (" + thrown.getClass().getSimpleName() + ")",
                "write it in another way");
    }
}
