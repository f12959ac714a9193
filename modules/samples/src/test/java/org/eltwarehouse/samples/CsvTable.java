// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A written file, read back by an independent reader; ragged rows are refused. */
record CsvTable(List<CSVRecord> rows) {

    CsvTable {
        rows = List.copyOf(requireNonNull(rows, "rows is null"));
    }

    static CsvTable read(Path folder, String path) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(folder.resolve(path), StandardCharsets.UTF_8, format)) {
            List<CSVRecord> rows = parser.getRecords();
            if (!rows.stream().allMatch(CSVRecord::isConsistent)) {
                throw new IOException(path + " has ragged rows");
            }
            return new CsvTable(rows);
        }
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    int count(Predicate<CSVRecord> condition) {
        return Math.toIntExact(rows.stream().filter(condition).count());
    }

    int countCells(String column, Predicate<String> condition) {
        return count(row -> condition.test(row.get(column)));
    }
}
