// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.eltwarehouse.store.csv.CsvReader;

/**
 * The first pass over a file: what each column holds.
 *
 * @param rows records behind the header
 * @param malformed those that are no rows
 */
public record TableScan(long rows, long malformed, List<ColumnCounts> columns) {
    private static final int VALUES_PER_TABLE = 1 << 17;
    private static final int MOST_VALUES = 1 << 13;
    private static final int FEWEST_VALUES = 1 << 8;

    public TableScan {
        columns = List.copyOf(columns);
    }

    public static TableScan of(CsvSource source) throws IOException {
        int width = source.header().size();
        int bound = Math.max(FEWEST_VALUES, Math.min(MOST_VALUES, VALUES_PER_TABLE / Math.max(1, width)));
        List<ColumnCounts> columns = IntStream.range(0, width)
                .mapToObj(place -> new ColumnCounts(bound))
                .toList();
        long rows = 0;
        long malformed = 0;
        try (CsvReader reader = source.rows()) {
            while (reader.next()) {
                rows++;
                if (reader.defect(width) != null) {
                    malformed++;
                    continue;
                }
                for (int place = 0; place < width; place++) {
                    columns.get(place).see(reader.field(place));
                }
            }
        }
        columns.forEach(ColumnCounts::end);
        return new TableScan(rows, malformed, columns);
    }
}
