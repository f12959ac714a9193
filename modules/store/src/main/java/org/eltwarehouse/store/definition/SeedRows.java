// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.Location;

/** The rows of a seed: a CSV file that keeps to its contract to the letter, since people write both. */
final class SeedRows {
    private final SeedDefinition seed;
    private final Location file;
    private final byte[] bytes;

    private SeedRows(SeedDefinition seed, Location file, byte[] bytes) {
        this.seed = seed;
        this.file = file;
        this.bytes = bytes;
    }

    /** The values by column, null where empty. */
    static List<List<String>> read(SeedDefinition seed, Location file, String text) {
        return new SeedRows(seed, file, text.getBytes(StandardCharsets.UTF_8)).read();
    }

    private List<List<String>> read() {
        List<String> names = seed.columns().stream().map(Column::name).toList();
        List<List<String>> rows = new ArrayList<>();
        Map<List<String>, Long> keys = new HashMap<>();
        try (CsvReader records = new CsvReader(new ByteArrayInputStream(bytes), CsvDialect.OWN, 0)) {
            if (!records.next() || !names.equals(fields(records))) {
                throw wrong(
                        1, "the header is not " + String.join(",", names), "write the columns of the contract there");
            }
            while (records.next()) {
                long line = line(records.offset());
                if (records.defect(names.size()) != null) {
                    throw wrong(
                            line,
                            "the record does not have " + names.size() + " values, or a quote in it is not closed",
                            "correct it; values with commas or quotes stand in quotes");
                }
                List<String> row = fields(records).stream()
                        .map(value -> value.isEmpty() ? null : value)
                        .toList();
                check(row, line, keys);
                rows.add(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        if (rows.size() > SeedDefinition.MAX_ROWS) {
            throw wrong(1, "it has " + rows.size() + " rows", "keep a seed below " + SeedDefinition.MAX_ROWS);
        }
        return rows;
    }

    private void check(List<String> row, long line, Map<List<String>, Long> keys) {
        for (int i = 0; i < row.size(); i++) {
            Column column = seed.columns().get(i);
            if (row.get(i) == null) {
                if (seed.key().contains(column.name())) {
                    throw wrong(line, column.name() + " is empty, which is of the key", "write it or remove the row");
                }
            } else if (!fits(row.get(i), column.type())) {
                throw wrong(line, column.name() + " is no " + column.type(), "correct the value or the type");
            }
        }
        List<String> key = IntStream.range(0, row.size())
                .filter(i -> seed.key().contains(seed.columns().get(i).name()))
                .mapToObj(row::get)
                .toList();
        Long before = keys.putIfAbsent(key, line);
        if (before != null) {
            throw wrong(
                    line,
                    "the key '" + String.join(", ", key) + "' stands on line " + before + " already",
                    "keep one row of each key");
        }
    }

    private static boolean fits(String value, String type) {
        try {
            switch (type) {
                case "string" -> {
                    return value.equals(value.strip());
                }
                case "bigint" -> Long.parseLong(value);
                case "int" -> Integer.parseInt(value);
                case "double" -> Double.parseDouble(value);
                case "date" -> LocalDate.parse(value);
                case "boolean" -> {
                    return value.equals("true") || value.equals("false");
                }
                default -> {
                    String[] digits = type.replaceAll("[^0-9,]", "").split(",");
                    BigDecimal number = new BigDecimal(value);
                    return number.scale() <= Integer.parseInt(digits[1])
                            && number.precision() - number.scale()
                                    <= Integer.parseInt(digits[0]) - Integer.parseInt(digits[1]);
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    private static List<String> fields(CsvReader records) {
        return IntStream.range(0, records.fields()).mapToObj(records::field).toList();
    }

    private long line(long offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private WarehouseException wrong(long line, String reason, String wayOut) {
        return Fault.USAGE.cannot(
                "read " + file.parent().name() + "/" + file.name(), "line " + line + ": " + reason, wayOut);
    }
}
