// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.TableProfile.DateOrder;

/** Looks in rows for dates that are never after other dates. */
final class DateOrderCounts {
    private static final int DISTANCES = 2000;
    private static final double HOLDS = 0.9;
    private static final int ROWS = 10;

    private final List<ColumnProfile> dates;
    private final List<DateReading> readings;
    private final long[] days;
    private final List<Pair> pairs = new ArrayList<>();

    DateOrderCounts(List<ColumnProfile> dates) {
        this.dates = dates;
        this.readings = dates.stream().map(DateReading::new).toList();
        this.days = new long[dates.size()];
        for (int earlier = 0; earlier < dates.size(); earlier++) {
            for (int later = 0; later < dates.size(); later++) {
                if (earlier != later) {
                    pairs.add(new Pair(earlier, later));
                }
            }
        }
    }

    void see(String[] texts) {
        if (pairs.isEmpty()) {
            return;
        }
        for (int i = 0; i < days.length; i++) {
            days[i] = readings.get(i).day(texts[dates.get(i).place()]);
        }
        pairs.forEach(pair -> pair.see(days));
    }

    List<DateOrder> result() {
        return pairs.stream()
                .filter(pair -> pair.rows >= ROWS && pair.inOrder >= HOLDS * pair.rows)
                .map(pair -> pair.result(dates))
                .toList();
    }

    private static final class Pair {
        private final int earlier;
        private final int later;
        private final Map<Long, Long> distances = new HashMap<>();
        private long rows;
        private long inOrder;

        Pair(int earlier, int later) {
            this.earlier = earlier;
            this.later = later;
        }

        void see(long[] days) {
            if (days[earlier] == DateReading.NONE || days[later] == DateReading.NONE) {
                return;
            }
            rows++;
            long distance = days[later] - days[earlier];
            inOrder += distance >= 0 ? 1 : 0;
            if (distances.size() < DISTANCES || distances.containsKey(distance)) {
                distances.merge(distance, 1L, Long::sum);
            }
        }

        DateOrder result(List<ColumnProfile> dates) {
            Map.Entry<Long, Long> usual = distances.entrySet().stream()
                    .max(Map.Entry.<Long, Long>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Long, Long>comparingByKey().reversed()))
                    .orElseThrow();
            return new DateOrder(
                    dates.get(earlier).name(),
                    dates.get(later).name(),
                    (double) inOrder / rows,
                    usual.getKey(),
                    (double) usual.getValue() / rows);
        }
    }
}
