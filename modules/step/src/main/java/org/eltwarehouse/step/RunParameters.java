// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;

/**
 * What a run was told.
 *
 * @param seed of everything random
 * @param segments number of segments, {@code auto} or empty for the default
 * @param format of the tables
 * @param businessDate the "today" of the run; empty: the latest date in the data
 */
public record RunParameters(
        long seed, Optional<String> segments, TableFormat format, Optional<LocalDate> businessDate) {
    public static final long DEFAULT_SEED = 42;
    public static final int DEFAULT_SEGMENTS = 5;

    public RunParameters {
        Objects.requireNonNull(format, "format is null");
        segments.ifPresent(RunParameters::requireSegments);
    }

    private static void requireSegments(String k) {
        if (!k.equals("auto") && !k.matches("[2-9]|[1-9][0-9]")) {
            throw Fault.USAGE.cannot(
                    "use --k " + k, "it is neither auto nor a number from 2 to 99", "pass --k 5 or --k auto");
        }
    }
}
