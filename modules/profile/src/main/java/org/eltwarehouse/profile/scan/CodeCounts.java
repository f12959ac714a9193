// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.profile.statistics.ColumnProfile.Code;

/** Counts values as long as they may be codes: few, and short. Only frequent ones ever leave here. */
final class CodeCounts {
    private static final int MOST_SPELLINGS = 60;
    private static final int MOST_CODES = 30;
    private static final int LONGEST = 30;
    private static final int FREQUENT = 10;

    private final Map<String, Long> rows = new HashMap<>();
    private boolean codes = true;

    void see(String text) {
        if (codes) {
            rows.merge(text, 1L, Long::sum);
            codes = rows.size() <= MOST_SPELLINGS && text.length() <= LONGEST;
        }
    }

    /** The frequent values of a column whose frequent values are few and make up most of it. */
    List<Code> result(long filled) {
        List<Code> frequent = rows.entrySet().stream()
                .filter(code -> code.getValue() >= FREQUENT)
                .map(code -> new Code(code.getKey(), code.getValue()))
                .sorted(Comparator.comparingLong(Code::rows).reversed().thenComparing(Code::value))
                .toList();
        long covered = frequent.stream().mapToLong(Code::rows).sum();
        return codes && frequent.size() <= MOST_CODES && covered * 2 > filled ? frequent : List.of();
    }

    /** Whether each value is a frequent one. */
    boolean complete() {
        return codes && rows.values().stream().allMatch(count -> count >= FREQUENT);
    }
}
