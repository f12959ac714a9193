package org.eltwarehouse.contract;

/** Errors that nobody foresaw, told without their message: it may quote data. */
public final class Unexpected {
    private Unexpected() {}

    public static WarehouseException asFault(Throwable error) {
        if (error instanceof WarehouseException known) {
            return known;
        }
        StackTraceElement[] trace = error.getStackTrace();
        String place =
                trace.length == 0 ? "an unknown place" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
        return error instanceof OutOfMemoryError
                ? Fault.PLATFORM.cannot(
                        "finish the run", "the Java heap is full", "give it more with JAVA_HEAP=4g", error)
                : Fault.PLATFORM.cannot(
                        "finish the run",
                        error.getClass().getSimpleName() + " at " + place,
                        "this is a bug of the warehouse; report it with this line",
                        error);
    }
}
