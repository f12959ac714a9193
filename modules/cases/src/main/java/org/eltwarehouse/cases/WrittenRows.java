// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.Location;

/** The rows of a CSV file that the warehouse wrote, as texts, in the file's order. */
public final class WrittenRows {
    private WrittenRows() {}

    /** All rows; null for null. */
    public static List<List<String>> of(Location file, List<String> columns) throws IOException {
        return first(file, columns, Integer.MAX_VALUE);
    }

    /** At most so many rows from the beginning; null for null. */
    public static List<List<String>> first(Location file, List<String> columns, int most) throws IOException {
        try (CsvReader reader = new CsvReader(file.read(), CsvDialect.OWN, 0)) {
            List<String> header = new ArrayList<>();
            if (reader.next()) {
                for (int i = 0; i < reader.fields(); i++) {
                    header.add(reader.field(i));
                }
            }
            List<Integer> places = columns.stream().map(header::indexOf).toList();
            List<List<String>> rows = new ArrayList<>();
            while (rows.size() < most && reader.next()) {
                List<String> row = new ArrayList<>();
                for (int place : places) {
                    String text = reader.field(place);
                    row.add(text.isEmpty() ? null : text);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
