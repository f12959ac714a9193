// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Tells listeners what happens. An observer never fails or slows what it observes, and this is the place that sees to it:
 * telling puts the event into a queue of the listener's own and returns at once; what the listener throws is caught; what
 * does not fit into its queue, or is still there when the patience at the end is used up, is lost. Either trouble
 * of a listener is said once, in the step's log and to the other listeners.
 */
public final class RunEvents implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(RunEvents.class);

    /** Some forty times the events of a run over the shipped sources. */
    private static final int WAITING = 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<ListenerQueue> queues;
    private final Duration patience;

    private RunEvents(int waiting, Duration patience, List<RunListener> listeners) {
        this.patience = patience;
        this.queues = listeners.stream()
                .map(listener -> new ListenerQueue(listener, waiting, this::complain))
                .toList();
    }

    /** Events for these listeners, each of which gets a thread until this is closed. */
    public static RunEvents to(RunListener... listeners) {
        return to(WAITING, PATIENCE, listeners);
    }

    /**
     * As {@link #to(RunListener...)}, within other bounds.
     *
     * @param waiting how many events a listener may be behind
     * @param patience how long to wait for it at the end
     */
    static RunEvents to(int waiting, Duration patience, RunListener... listeners) {
        return new RunEvents(waiting, patience, Arrays.asList(listeners));
    }

    /** Tells every listener, later and elsewhere. Never fails, never waits. */
    public void tell(RunEvent event) {
        queues.forEach(queue -> queue.add(event));
    }

    /** Tells something that a person should know. */
    public void notice(String text) {
        tell(new RunEvent.Notice(text));
    }

    /** Waits until all that was told has been heard, but not for ever: before another process writes to the same console. */
    public void settle() {
        long end = System.nanoTime() + patience.toNanos();
        queues.forEach(queue -> queue.settle(end));
    }

    /** Lets the listeners hear the rest, but not for ever. */
    @Override
    public void close() {
        settle();
        // What one of them missed is told to the others, which are given another moment to hear it.
        queues.forEach(ListenerQueue::reckon);
        settle();
        queues.forEach(ListenerQueue::stop);
    }

    private void complain(ListenerQueue about, String trouble) {
        String text = "Listener " + about.name() + " " + trouble + "; the run goes on without regard to it";
        LOG.warn(text);
        RunEvent notice = new RunEvent.Notice(text);
        queues.stream().filter(queue -> queue != about).forEach(queue -> queue.add(notice));
    }
}
