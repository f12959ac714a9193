// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import java.io.IOException;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.store.storage.DiskFault;

/**
 * Turns what Spark throws into an error of ours. Spark's messages quote cell values, so only the error condition's name
 * and the exception's class are told.
 */
public final class SparkFault {
    private static final List<String> VALUE_CONDITIONS = List.of("CAST_", "ARITHMETIC_", "NUMERIC_", "CANNOT_PARSE_");

    private SparkFault() {}

    /** The error for a failure while running a table or stage of this name. */
    public static WarehouseException translate(String what, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WarehouseException known) {
                return known;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable known && known.getCondition() != null) {
                return byCondition(what, known.getCondition(), failure);
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof IOException disk) {
            return DiskFault.cannot("read or write files of " + what, disk);
        }
        return Fault.PLATFORM.cannot(
                "run " + what,
                "Spark failed with " + root.getClass().getSimpleName(),
                "look at disk and memory, then start the same run id again",
                failure);
    }

    public static WarehouseException translate(Throwable failure) {
        return translate("the layer", failure);
    }

    private static WarehouseException byCondition(String what, String condition, Throwable failure) {
        if (condition.equals("DIVIDE_BY_ZERO")) {
            return Fault.DATA.cannot(
                    "run " + what,
                    "it divides by zero (" + condition + ")",
                    "divide by nullif(..., 0), which yields null there",
                    failure);
        }
        boolean value = VALUE_CONDITIONS.stream().anyMatch(condition::startsWith);
        return value
                ? Fault.DATA.cannot(
                        "run " + what,
                        "a value does not fit its type (" + condition + ")",
                        "use try_cast in the query, or reject such rows where they enter, in silver",
                        failure)
                : Fault.PLATFORM.cannot(
                        "run " + what, "Spark reports " + condition, "look it up in Spark's error conditions", failure);
    }
}
