// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    @Test
    void readsPlainAndQuotedFields() throws IOException {
        assertThat(fields("a,\"b,\"\"c\"\"\nd\",\n")).containsExactly(List.of("a", "b,\"c\"\nd", ""));
    }

    @Test
    void endsRecordsAtEveryLineEnd() throws IOException {
        assertThat(fields("a,b\r\nc,d\ne,f\rg,h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
    }

    @Test
    void countsBlankLinesButMakesNoRecordsOfThem() throws IOException {
        byte[] bytes = "\n\r\na,b\n\n\nc,d\n\n".getBytes(UTF_8);
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), CsvDialect.OWN, 0)) {
            int records = 0;
            while (reader.next()) {
                records++;
            }
            assertThat(records).isEqualTo(2);
            assertThat(reader.blankLines()).isEqualTo(5);
        }
    }

    @Test
    void takesAQuoteInsideAnUnquotedFieldAsText() throws IOException {
        assertThat(fields("5\" pipe,3\n")).containsExactly(List.of("5\" pipe", "3"));
    }

    @Test
    void dropsBlanksAfterAClosingQuote() throws IOException {
        assertThat(fields("\"a\"  ,\"b\" \n")).containsExactly(List.of("a", "b"));
    }

    @Test
    void cutsAnUnclosedQuoteAtItsLineAndReadsOn() throws IOException {
        List<ReadRecord> records = ReadRecord.all("a,b\n1,\"x\n2,y\n3,z\n".getBytes(UTF_8));
        assertThat(records).extracting(ReadRecord::defect).containsExactly(null, Defect.BROKEN_QUOTES, null, null);
        assertThat(records.get(1).offset()).isEqualTo(4);
        assertThat(records.get(1).length()).isEqualTo(4);
        assertThat(records.get(3).fields()).containsExactly("3", "z");
    }

    @Test
    void keepsTheLinesThatAnUnclosedQuoteWouldSwallowUpToTheNextQuote() throws IOException {
        List<ReadRecord> records = ReadRecord.all("1,\"x\n2,y\n3,\"z, z\"\n".getBytes(UTF_8));
        assertThat(records).extracting(ReadRecord::defect).containsExactly(Defect.BROKEN_QUOTES, null, null);
        assertThat(records.get(2).fields()).containsExactly("3", "z, z");
    }

    @Test
    void refusesTextAfterAClosingQuote() throws IOException {
        assertThat(ReadRecord.all("\"a\"b,c\nd,e\n".getBytes(UTF_8)))
                .extracting(ReadRecord::defect)
                .containsExactly(Defect.BROKEN_QUOTES, null);
    }

    @Test
    void marksNulAndForeignBytes() throws IOException {
        byte[] bytes = "a,\0\nb,\u00e4\nc,?\nd,e\n".getBytes(StandardCharsets.UTF_8);
        bytes[indexOf(bytes, (byte) '?')] = (byte) 0xE4;
        List<ReadRecord> records = ReadRecord.all(bytes);
        assertThat(records)
                .extracting(ReadRecord::defect)
                .containsExactly(Defect.NUL_BYTE, null, Defect.WRONG_CHARSET, null);
        assertThat(records.get(1).fields()).containsExactly("b", "\u00e4");
    }

    @Test
    void readsTheDeclaredCharset() throws IOException {
        byte[] bytes = "a;\u20ac\n".getBytes("windows-1252");
        assertThat(ReadRecord.all(bytes, CsvDialect.of(";", "windows-1252"))
                        .get(0)
                        .fields())
                .containsExactly("a", "\u20ac");
    }

    @ParameterizedTest
    @CsvSource({"8388608, false", "8388609, true"})
    void boundsTheLengthOfARecord(int length, boolean tooLong) throws IOException {
        byte[] bytes = new byte[length + 5];
        Arrays.fill(bytes, 0, length, (byte) 'x');
        System.arraycopy("\na,b\n".getBytes(UTF_8), 0, bytes, length, 5);
        List<ReadRecord> records = ReadRecord.all(bytes, CsvDialect.of(",", "UTF-8"));
        assertThat(records).hasSize(2);
        assertThat(records.get(0).length()).isEqualTo(length);
        assertThat(records.get(0).defect()).isEqualTo(tooLong ? Defect.RECORD_TOO_LONG : null);
        assertThat(records.get(1).fields()).containsExactly("a", "b");
    }

    @Test
    void keepsMemoryBoundedOverAnEndlessLine() throws IOException {
        long length = 512L << 20;
        try (CsvReader reader = new CsvReader(new Repeating(length), CsvDialect.of(",", "UTF-8"), 0)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.defect()).isEqualTo(Defect.RECORD_TOO_LONG);
            assertThat(reader.length()).isEqualTo(length);
            assertThat(reader.next()).isFalse();
        }
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such byte");
    }

    private static List<List<String>> fields(String text) throws IOException {
        return ReadRecord.all(text.getBytes(UTF_8)).stream()
                .map(ReadRecord::fields)
                .toList();
    }

    /** A quote followed by n − 1 letters. */
    private static final class Repeating extends InputStream {
        private long left;
        private boolean first = true;

        private Repeating(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            int value = first ? '"' : 'x';
            first = false;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) 'x');
            if (first) {
                target[offset] = '"';
                first = false;
            }
            left -= count;
            return count;
        }
    }
}
