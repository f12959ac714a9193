package org.eltwarehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.eltwarehouse.contract.Step;

/** A line of a quarantine file, read by a CSV parser that is not ours. */
record QuarantineRow(String source, long position, int offset, String rules, String raw) {
    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9A-F]{2})|(.)", Pattern.DOTALL);
    private static final Pattern CUT = Pattern.compile("\\.\\.\\. \\((\\d+) bytes\\)$");

    static List<QuarantineRow> of(RunResult run, String table) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows =
                CSVParser.parse(new StringReader(run.text("silver/quarantine/" + table + ".csv")), format)) {
            assertThat(rows.getHeaderNames())
                    .containsExactly("source_file", "position", "byte_offset", "rules", "raw_record");
            return rows.stream()
                    .map(row -> new QuarantineRow(
                            row.get(0),
                            Long.parseLong(row.get(1)),
                            Integer.parseInt(row.get(2)),
                            row.get(3),
                            row.get(4)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The raw record stands in the snapshot at its offset, and ends where a line or the file ends. */
    void assertFoundIn(RunResult run) {
        byte[] snapshot = run.bytes(run.record(Step.BRONZE).sources().stream()
                .filter(found -> found.source().equals(source))
                .findFirst()
                .orElseThrow()
                .file());
        Matcher cut = CUT.matcher(raw);
        boolean shortened = cut.find();
        byte[] shown = shortened ? bytes(raw.substring(0, cut.start())) : bytes(raw);
        int end = offset + (shortened ? Integer.parseInt(cut.group(1)) : shown.length);
        assertThat(Arrays.copyOfRange(snapshot, offset, offset + shown.length))
                .as(toString())
                .isEqualTo(shown);
        assertThat(shown.length > 0 && (offset == 0 || isLineEnd(snapshot[offset - 1])))
                .as("%s starts a line", this)
                .isTrue();
        assertThat(end == snapshot.length || isLineEnd(snapshot[end]))
                .as("%s ends a line", this)
                .isTrue();
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** What the text stands for: a record that is no text has its bytes escaped. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher piece = ESCAPED.matcher(text);
        while (piece.find()) {
            if (piece.group(1) != null) {
                bytes.write(Integer.parseInt(piece.group(1), 16));
            } else {
                bytes.writeBytes(piece.group(2).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
