package org.eltwarehouse.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV rows read without any code of ours. */
final class CsvTable {
    private static final CSVFormat WITH_HEADER = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvTable() {}

    static List<CSVRecord> of(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<CSVRecord> of(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), WITH_HEADER)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Rows by the value of a column in which every value stands once. */
    static Map<String, CSVRecord> by(String column, List<CSVRecord> rows) {
        Map<String, CSVRecord> byValue = new HashMap<>();
        for (CSVRecord row : rows) {
            if (byValue.put(row.get(column), row) != null) {
                throw new AssertionError(column + " has the value " + row.get(column) + " twice");
            }
        }
        return byValue;
    }
}
