// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of generated files against laws and against an independent RFC 4180 reader. */
class CsvFuzzTest {
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] PIECES = {
        "a", "b", "7", " ", "  ", ",", "\"", "\"\"", "\n", "\r\n", "\r", "\u00e4", "\u20ac", "\t", ";", "x y", "\0", "'"
    };

    static Stream<Long> blocks() {
        return IntStream.range(0, 20).mapToObj(block -> 1_000L * block);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void agreesWithAnIndependentReaderOnWellFormedFiles(long first) throws IOException {
        for (long seed = first; seed < first + 100; seed++) {
            byte[] file = wellFormed(new SplittableRandom(seed)).getBytes(UTF_8);
            List<List<String>> expected = independent(file);
            assertThat(ReadRecord.all(file)).as("seed %d", seed).allMatch(record -> record.defect() == null);
            assertThat(ReadRecord.all(file).stream().map(ReadRecord::fields).toList())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyByteOfAnyFileBelongsToOneRecordOrLineEnd(long first) throws IOException {
        for (long seed = first; seed < first + 250; seed++) {
            byte[] file = anything(new SplittableRandom(seed)).getBytes(UTF_8);
            ByteArrayOutputStream between = new ByteArrayOutputStream();
            long at = 0;
            for (ReadRecord record : ReadRecord.all(file)) {
                assertThat(record.offset()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                assertThat(record.length()).as("seed %d", seed).isPositive();
                between.write(file, (int) at, (int) (record.offset() - at));
                at = record.offset() + record.length();
            }
            between.write(file, (int) at, (int) (file.length - at));
            assertThat(between.toString(UTF_8)).as("seed %d", seed).matches("[\r\n]*");
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBrokenRecordNeverChangesItsNeighbours(long first) throws IOException {
        for (long seed = first; seed < first + 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                lines.add("r" + i + ",plain " + random.nextInt(100));
            }
            int broken = random.nextInt(lines.size());
            List<String> damaged = new ArrayList<>(lines);
            damaged.set(broken, "r" + broken + ",\"never closed");
            List<ReadRecord> records =
                    ReadRecord.all(String.join("\n", damaged).concat("\n").getBytes(UTF_8));
            assertThat(records).as("seed %d", seed).hasSize(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                assertThat(records.get(i).defect())
                        .as("seed %d, record %d", seed, i)
                        .isEqualTo(i == broken ? Defect.BROKEN_QUOTES : null);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatTheWriterWritesIsReadBackByBothReaders(long first) throws IOException {
        for (long seed = first; seed < first + 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int columns = 1 + random.nextInt(4);
            List<List<String>> rows = new ArrayList<>();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (CsvWriter writer = new CsvWriter(bytes)) {
                for (int i = 0; i < random.nextInt(6); i++) {
                    List<String> row = IntStream.range(0, columns)
                            .mapToObj(c -> value(random))
                            .toList();
                    rows.add(row);
                    writer.write(row);
                }
            }
            assertThat(ReadRecord.all(bytes.toByteArray()).stream()
                            .map(ReadRecord::fields)
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(rows);
            assertThat(independent(bytes.toByteArray())).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void readingFromAnyRecordOnGivesTheSameRecords() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            byte[] file = anything(new SplittableRandom(seed)).getBytes(UTF_8);
            List<ReadRecord> whole = ReadRecord.all(file);
            for (int i = 0; i < whole.size(); i++) {
                int from = (int) whole.get(i).offset();
                List<ReadRecord> rest = new ArrayList<>();
                try (CsvReader reader =
                        new CsvReader(new ByteArrayInputStream(file, from, file.length - from), CsvDialect.OWN, from)) {
                    while (reader.next()) {
                        rest.add(new ReadRecord(reader.offset(), reader.length(), reader.defect(), List.of()));
                    }
                }
                assertThat(rest)
                        .as("seed %d from record %d", seed, i)
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("fields")
                        .isEqualTo(whole.subList(i, whole.size()));
            }
        }
    }

    private static List<List<String>> independent(byte[] file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new ByteArrayInputStream(file), UTF_8, format)) {
            parser.forEach(record -> records.add(List.of(record.values())));
        }
        return records;
    }

    /** RFC 4180 with random columns, quoting and line ends; a lone empty field is quoted, as it would be a blank line. */
    private static String wellFormed(SplittableRandom random) {
        StringBuilder file = new StringBuilder();
        int columns = 1 + random.nextInt(5);
        String lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
        int rows = random.nextInt(12);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                String value = value(random);
                boolean quote = value.matches("(?s).*[,\"\r\n].*") || random.nextInt(4) == 0 || columns == 1;
                file.append(column == 0 ? "" : ",");
                file.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
            file.append(row == rows - 1 && random.nextBoolean() ? "" : lineEnd);
        }
        return file.toString();
    }

    private static String anything(SplittableRandom random) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < random.nextInt(60); i++) {
            file.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return file.toString();
    }

    private static String value(SplittableRandom random) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < random.nextInt(4); i++) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            value.append(piece.equals("\0") ? "0" : piece);
        }
        return value.toString();
    }
}
