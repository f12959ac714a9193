// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run is told besides its inputs and definitions.
 *
 * @param engine identity of the warehouse's own code
 * @param seed of everything random
 * @param segments number of segments, {@code auto} or empty for the default
 * @param format of the tables
 * @param keyId names the pseudonymisation key
 * @param businessDate the given "today" of the run; empty: the latest date in the data
 */
public record RunSettings(
        String engine,
        long seed,
        Optional<String> segments,
        String format,
        String keyId,
        Optional<LocalDate> businessDate) {}
