// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eltwarehouse.contract.definition.TwoDigitYears;
import org.eltwarehouse.profile.statistics.ColumnProfile.Years;
import org.eltwarehouse.profile.statistics.DayMonth;

/** Counts the dates among values by their form, and decides what comes first where day and month may be either. */
final class DateCounts {
    private static final int FORMS = 64;
    private static final int FEWEST = 1000;

    private final Map<String, long[]> families = new TreeMap<>();
    private final Map<Integer, Long> byYear = new TreeMap<>();
    private final Map<Integer, Long> byTwoDigits = new TreeMap<>();
    private final TwoDigitYears twoDigits = new TwoDigitYears();
    private long dates;

    void see(String text) {
        List<DateForm> forms = DateForm.of(text);
        if (forms.isEmpty()) {
            return;
        }
        dates++;
        count(forms.get(0));
        for (DateForm form : forms) {
            String family = family(form.pattern());
            if (families.size() < FORMS || families.containsKey(family)) {
                long[] counts = families.computeIfAbsent(family, key -> new long[2]);
                counts[0]++;
                counts[1] += form.pattern().equals(padded(family)) ? 0 : 1;
            }
        }
    }

    private void count(DateForm form) {
        int year = form.date().getYear();
        (form.twoDigitYear() ? byTwoDigits : byYear).merge(year, 1L, Long::sum);
        if (form.twoDigitYear()) {
            twoDigits.see(year);
        }
    }

    /**
     * Share of values by pattern, without forms that hardly occur. Where no value of a form tells whether day or month comes
     * first, those of the column's other forms do; where none does, it is read in both ways: a person has to say.
     */
    Map<String, Double> shares(long filled) {
        Map<String, Double> shares = new LinkedHashMap<>();
        families.forEach((family, counts) -> {
            long other = families.getOrDefault(DayMonth.swapped(family), new long[2])[0];
            if (counts[0] >= other && counts[0] * FEWEST >= filled) {
                shares.put(family, (double) counts[0] / filled);
            }
        });
        Map<String, Double> padded = new LinkedHashMap<>();
        DayMonth.told(List.of(shares))
                .settled(shares)
                .forEach((family, share) -> padded.put(families.get(family)[1] == 0 ? padded(family) : family, share));
        return padded;
    }

    Years years() {
        SortedMap<Integer, Long> years = new TreeMap<>(byYear);
        int last = twoDigits.last();
        byTwoDigits.forEach((year, rows) -> years.merge(TwoDigitYears.of(year, last), rows, Long::sum));
        return dates == 0 ? null : new Years(at(0.05, years), at(0.95, years));
    }

    /** The pattern with one letter for day and month. */
    static String family(String pattern) {
        return pattern.equals("yyyyMMdd") ? pattern : pattern.replace("dd", "d").replace("MM", "M");
    }

    private static String padded(String family) {
        return family.equals("yyyyMMdd") ? family : family.replace("d", "dd").replace("M", "MM");
    }

    private int at(double share, SortedMap<Integer, Long> years) {
        long seen = 0;
        for (Map.Entry<Integer, Long> year : years.entrySet()) {
            seen += year.getValue();
            if (seen > share * dates) {
                return year.getKey();
            }
        }
        return years.lastKey();
    }
}
