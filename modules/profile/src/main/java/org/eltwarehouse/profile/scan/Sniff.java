// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.profile.statistics.TableProfile.Condition;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.FileHead;
import org.eltwarehouse.store.storage.Location;

/** Finds out from the head of a file how it is written. */
public final class Sniff {
    private static final int HEAD = 1 << 20;
    static final int RECORDS = 200;
    static final String DELIMITERS = ",;\t|";
    /** So many of the first record's fields look like data that it is no header. */
    private static final double DATA_LIKE = 0.3;

    private Sniff() {}

    public static CsvSource of(Location file) throws IOException {
        byte[] head;
        try (InputStream in = file.read()) {
            head = in.readNBytes(HEAD);
        }
        boolean whole = head.length < HEAD;
        int skip = FileHead.length(head);
        if (!text(head)) {
            return CsvSource.none(file, Condition.NOT_TEXT, dialect(',', "UTF-8"));
        }
        byte[] records = Arrays.copyOfRange(head, skip, whole ? head.length : lastLineEnd(head));
        String charset = FileHead.isUtf8(head) ? "UTF-8" : Utf8.charset(head);
        Optional<Block> late = Block.behindPreamble(records, charset);
        if (late.isPresent()) {
            return CsvSource.later(file, late.get().dialect(), late.get().line() + lines(head, skip));
        }
        CsvDialect dialect = dialect(delimiter(records, charset), charset);
        List<List<String>> first = first(records, dialect);
        if (first.isEmpty()) {
            return CsvSource.none(file, Condition.EMPTY, dialect);
        }
        boolean named = header(first);
        return new CsvSource(file, named ? Condition.READABLE : Condition.NO_HEADER, dialect, skip, first.get(0), 1);
    }

    private static int lines(byte[] head, int end) {
        return (int)
                new String(head, 0, end, StandardCharsets.ISO_8859_1).lines().count();
    }

    static CsvDialect dialect(char delimiter, String charset) {
        return new CsvDialect(delimiter, charset, CsvDialect.MAX_RECORD_BYTES);
    }

    /** NUL bytes and other controls stand in no text; the marks of UTF-16 stand for themselves. */
    private static boolean text(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return false;
        }
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        return controls * 20 <= head.length;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || head[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lastLineEnd(byte[] head) {
        for (int i = head.length - 1; i > 0; i--) {
            if (head[i] == '\n' || head[i] == '\r') {
                return i;
            }
        }
        return head.length;
    }

    /** The one by which most records have as many fields as the header, and that more than one. */
    private static char delimiter(byte[] records, String charset) throws IOException {
        char best = ',';
        double most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            double fit = fit(records, dialect(delimiter, charset));
            if (fit > most) {
                best = delimiter;
                most = fit;
            }
        }
        return best;
    }

    private static double fit(byte[] records, CsvDialect dialect) throws IOException {
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(records), dialect, 0)) {
            if (!reader.next() || reader.fields() < 2) {
                return 0;
            }
            int columns = reader.fields();
            int read = 1;
            int alike = 1;
            while (read < RECORDS && reader.next()) {
                read++;
                alike += reader.defect(columns) == null ? 1 : 0;
            }
            return (double) alike / read + Math.min(columns, 50) / 1000.0;
        }
    }

    private static List<List<String>> first(byte[] records, CsvDialect dialect) throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(records), dialect, 0)) {
            while (first.size() < RECORDS && reader.next()) {
                first.add(CsvSource.fields(reader));
            }
        }
        return first;
    }

    static boolean header(List<List<String>> first) {
        List<String> names = first.get(0);
        int filled = 0;
        int dataLike = 0;
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place).strip();
            if (!name.isEmpty()) {
                filled++;
                dataLike += value(name) || recurs(first, place, name) ? 1 : 0;
            }
        }
        return filled > 0 && dataLike < DATA_LIKE * filled;
    }

    private static boolean value(String text) {
        return NumberForm.of(text) != NumberForm.NONE || !DateForm.of(text).isEmpty() || ContactForm.of(text) != null;
    }

    private static boolean recurs(List<List<String>> first, int place, String name) {
        return first.stream()
                .skip(1)
                .anyMatch(fields ->
                        place < fields.size() && fields.get(place).strip().equals(name));
    }
}
