// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which of day and month comes first, where a date alone does not tell: {@code 03/04/2024}. */
public enum DayMonth {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing tells, or one thing this and another that. */
    OPEN;

    private static final Pattern EITHER = Pattern.compile("(?:dd?([-/])MM?|MM?([-/])dd?)\\b.*");

    /** The other way to read what a pattern reads; empty where there is none: ISO, or points, which no American writes. */
    public static String swapped(String pattern) {
        return EITHER.matcher(pattern).matches()
                ? pattern.replace('M', '#').replace('d', 'M').replace('#', 'd')
                : "";
    }

    /** What dates tell that can be read in one way only. */
    public static DayMonth told(Collection<Map<String, Double>> columns) {
        List<DayMonth> told = new ArrayList<>();
        for (Map<String, Double> dates : columns) {
            for (String pattern : dates.keySet()) {
                boolean sure = !swapped(pattern).isEmpty() && !dates.containsKey(swapped(pattern));
                if (sure) {
                    told.add(pattern.startsWith("d") ? DAY_FIRST : MONTH_FIRST);
                }
            }
        }
        return told.isEmpty() || told.contains(DAY_FIRST) == told.contains(MONTH_FIRST) ? OPEN : told.get(0);
    }

    /** Whether dates can be read in both ways. */
    public static boolean isOpen(Map<String, Double> dates) {
        return dates.keySet().stream().anyMatch(pattern -> dates.containsKey(swapped(pattern)));
    }

    /** Dates that can be read in both ways, read in this one. */
    public Map<String, Double> settled(Map<String, Double> dates) {
        Map<String, Double> settled = new LinkedHashMap<>(dates);
        if (this != OPEN) {
            String second = this == DAY_FIRST ? "M" : "d";
            settled.keySet().removeIf(pattern -> pattern.startsWith(second) && dates.containsKey(swapped(pattern)));
        }
        return settled;
    }
}
