package org.eltwarehouse.agents.profiler.scan;

import java.util.Set;
import java.util.stream.Collectors;

/** Reads the dates of a column, once its forms are known. */
final class DateReading {
    static final long NONE = Long.MIN_VALUE;

    private final Set<String> families;

    DateReading(Set<String> patterns) {
        this.families = patterns.stream().map(DateCounts::family).collect(Collectors.toUnmodifiableSet());
    }

    /** The day since 1970, or {@link #NONE}. */
    long day(String text) {
        for (DateForm form : DateForm.of(text)) {
            if (families.contains(DateCounts.family(form.pattern()))) {
                return form.date().toEpochDay();
            }
        }
        return NONE;
    }
}
