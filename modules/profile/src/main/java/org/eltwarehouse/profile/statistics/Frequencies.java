// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shares by name. */
final class Frequencies {
    private Frequencies() {}

    /** The largest first, then by name. */
    static Map<String, Double> ordered(Map<String, Double> shares) {
        Map<String, Double> ordered = new LinkedHashMap<>();
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(share -> ordered.put(share.getKey(), share.getValue()));
        return Collections.unmodifiableMap(ordered);
    }
}
