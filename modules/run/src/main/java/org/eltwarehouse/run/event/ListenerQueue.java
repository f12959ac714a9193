// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** What one listener has not heard yet, and the thread that tells it. */
final class ListenerQueue {
    private final RunListener listener;
    private final String name;
    private final BlockingQueue<RunEvent> waiting;
    private final BiConsumer<ListenerQueue, String> complaints;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean stopped;

    /** Told and not heard yet, the event that the listener is at included; guarded by this. */
    private long open;

    /** Told when the queue was full; guarded by this. */
    private long missed;

    /** Heard so far; guarded by this. */
    private long heard;

    /** How much had been heard when waiting for it was last in vain; guarded by this. */
    private long stuckAt = -1;

    /**
     * @param capacity how many events may wait
     * @param complaints told when the listener fails for the first time, and of what it missed
     */
    ListenerQueue(RunListener listener, int capacity, BiConsumer<ListenerQueue, String> complaints) {
        this.listener = listener;
        this.name = nameOf(listener);
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.complaints = complaints;
        this.thread = new Thread(this::listen, "listener " + name);
        // A listener that never returns must not keep the process.
        thread.setDaemon(true);
        thread.start();
    }

    private static String nameOf(RunListener listener) {
        try {
            return listener.name();
        } catch (RuntimeException e) {
            return listener.getClass().getSimpleName();
        }
    }

    String name() {
        return name;
    }

    /** Never waits for the listener: the lock is held for as long as counting takes. */
    synchronized void add(RunEvent event) {
        if (waiting.offer(event)) {
            open++;
        } else {
            missed++;
        }
    }

    private void listen() {
        try {
            while (!stopped) {
                tell(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(RunEvent event) {
        try {
            event.tell(listener);
        } catch (RuntimeException | Error e) {
            // Its message may quote anything, so only its kind is told.
            if (failed.compareAndSet(false, true)) {
                complaints.accept(this, "failed with " + e.getClass().getSimpleName());
            }
        } finally {
            heard();
        }
    }

    private synchronized void heard() {
        open--;
        heard++;
        notifyAll();
    }

    /**
     * Waits until all has been heard, or until a moment of {@link System#nanoTime}; not at all where that was in vain and
     * nothing has been heard since.
     */
    synchronized void settle(long end) {
        if (heard == stuckAt) {
            return;
        }
        try {
            for (long left = end - System.nanoTime(); open > 0 && left > 0; left = end - System.nanoTime()) {
                // At least a millisecond: none would mean for ever.
                wait(Math.max(1, left / 1_000_000));
            }
            stuckAt = open > 0 ? heard : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells of what the listener has missed, and of what it will miss because it has not heard it in time. */
    void reckon() {
        long lost;
        synchronized (this) {
            lost = missed + open;
        }
        if (lost > 0) {
            complaints.accept(this, "missed " + lost + " events");
        }
    }

    /** Says no more to the listener. */
    void stop() {
        stopped = true;
        waiting.clear();
        thread.interrupt();
    }
}
