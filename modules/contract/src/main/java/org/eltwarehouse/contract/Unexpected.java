// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Errors that nobody foresaw, told without their message: it may quote data. */
public final class Unexpected {
    private static final String OURS = "org.eltwarehouse.";

    private Unexpected() {}

    /** The error as a person sees it, where no log keeps its trail. */
    public static WarehouseException asFault(Throwable error) {
        return asFault(error, "this is a bug of the warehouse; report it with this line");
    }

    /**
     * The error as a person sees it.
     *
     * @param log where its trail is kept, below the run folder
     */
    public static WarehouseException asFaultIn(String log, Throwable error) {
        return asFault(error, "see " + log + ", report this bug with the frames there");
    }

    private static WarehouseException asFault(Throwable error, String wayOut) {
        if (error instanceof WarehouseException known) {
            return known;
        }
        List<StackTraceElement> trace = List.of(error.getStackTrace());
        String place = trace.stream()
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> trace.stream().findFirst())
                .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                .orElse("an unknown place");
        return error instanceof OutOfMemoryError
                ? Fault.PLATFORM.cannot(
                        "finish the run", "the Java heap is full", "give it more with JAVA_HEAP=4g", error)
                : Fault.PLATFORM.cannot(
                        "finish the run", error.getClass().getSimpleName() + " at " + place, wayOut, error);
    }

    /**
     * How an unexpected error came about: its kind and the frame that it comes from, then every frame of the warehouse's
     * own, then the same for its causes. A frame is class, method and line; no message, hence no data. Nothing for an error
     * that was foreseen.
     */
    public static List<String> trail(Throwable error) {
        List<String> trail = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable next = error;
                next != null && !(next instanceof WarehouseException) && seen.add(next);
                next = next.getCause()) {
            StackTraceElement[] frames = next.getStackTrace();
            trail.add((trail.isEmpty() ? "" : "caused by ")
                    + next.getClass().getName()
                    + (frames.length == 0 ? "" : " " + at(frames[0])));
            Arrays.stream(frames)
                    .skip(1)
                    .filter(frame -> frame.getClassName().startsWith(OURS))
                    .map(Unexpected::at)
                    .forEach(trail::add);
        }
        return trail;
    }

    private static String at(StackTraceElement frame) {
        return "at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
