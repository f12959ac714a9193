// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.TwoDigitYears;
import org.eltwarehouse.profile.statistics.ColumnProfile;

/** Reads the dates of a column, once its forms are known. */
final class DateReading {
    static final long NONE = Long.MIN_VALUE;

    private final Set<String> families;
    private final int lastYear;

    DateReading(ColumnProfile column) {
        this.lastYear = column.years().high() + TwoDigitYears.AHEAD;
        this.families =
                column.dates().keySet().stream().map(DateCounts::family).collect(Collectors.toUnmodifiableSet());
    }

    /** The day since 1970, or {@link #NONE}. */
    long day(String text) {
        for (DateForm form : DateForm.of(text)) {
            if (families.contains(DateCounts.family(form.pattern()))) {
                return day(form);
            }
        }
        return NONE;
    }

    private long day(DateForm form) {
        LocalDate date = form.date();
        return (form.twoDigitYear() ? date.withYear(TwoDigitYears.of(date.getYear(), lastYear)) : date).toEpochDay();
    }
}
