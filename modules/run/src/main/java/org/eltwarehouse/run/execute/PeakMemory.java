// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** The highest use of the JVM's memory pools since the last reset. */
final class PeakMemory {
    private PeakMemory() {}

    static void reset() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long bytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
