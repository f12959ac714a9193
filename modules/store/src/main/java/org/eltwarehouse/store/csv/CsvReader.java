// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A cursor over the records of a CSV file, after RFC 4180: every byte belongs to exactly one record, line end or blank
 * line, and a broken record never takes its neighbours with it.
 *
 * <ul>
 *   <li>Records end at LF, CRLF or CR outside quotes. Lines of zero length are no records.
 *   <li>A quote inside an unquoted field is text. Blanks after a closing quote are dropped.
 *   <li>Where quoting breaks (never closed, or text after the closing quote), the record is cut at its first line end and
 *       reading goes on behind it. So the outcome does not depend on what follows in the file.
 *   <li>Memory is bounded by the dialect; a longer record is a defect with its true length.
 * </ul>
 *
 * <p>Fields are decoded on demand and valid until the next call of {@link #next()}.
 */
public final class CsvReader implements Closeable {
    private static final byte QUOTE = '"';

    private final InputStream in;
    private final CsvDialect dialect;
    private final byte delimiter;
    private final int maxBytes;

    private byte[] buffer = new byte[1 << 16];
    private int limit;
    private boolean ended;
    private long bufferOffset;

    private int start;
    private int next;
    private long offset;
    private long length;
    private long blankLines;
    private Defect defect;
    private int fields;
    private int[] bounds = new int[64];
    private boolean[] quoted = new boolean[32];

    /** Reads to the end of the stream. The offset is that of the stream's first byte in its file. */
    public CsvReader(InputStream in, CsvDialect dialect, long offset) {
        this.in = in;
        this.dialect = dialect;
        this.delimiter = (byte) dialect.delimiter();
        this.maxBytes = dialect.maxRecordBytes();
        this.bufferOffset = offset;
    }

    /** Moves to the next record, if there is one. */
    public boolean next() throws IOException {
        dropConsumed();
        while (has(next) && lineEndAt(next) > 0) {
            next += lineEndAt(next);
            blankLines++;
            dropConsumed();
        }
        if (!has(next)) {
            return false;
        }
        start = next;
        offset = bufferOffset + start;
        defect = null;
        int end = scanFields();
        if (end < 0) {
            cutAtLineEnd();
        } else {
            length = (long) end - start;
            next = end + (has(end) ? lineEndAt(end) : 0);
            defect = contentDefect();
        }
        return true;
    }

    /** Byte offset of the record in its file. */
    public long offset() {
        return offset;
    }

    /** Byte length of the record without its line end. */
    public long length() {
        return length;
    }

    /** Byte offset behind the record's line end. */
    public long end() {
        return bufferOffset + next;
    }

    /** Why the record cannot be read at all, or null; the number of fields is not judged here. */
    public Defect defect() {
        return defect;
    }

    /** Why the record is no row of a table with this many columns, or null. */
    public Defect defect(int columns) {
        return defect == null && fields != columns ? Defect.FIELD_COUNT : defect;
    }

    /** Lines of zero length passed so far. */
    public long blankLines() {
        return blankLines;
    }

    /** Number of fields; 0 for a broken record. */
    public int fields() {
        return defect == null ? fields : 0;
    }

    /** The text of a field, unquoted; empty when there is none. Only for records without defect. */
    public String field(int index) {
        int from = bounds[2 * index];
        int to = bounds[2 * index + 1];
        String text = ascii(from, to)
                ? new String(buffer, from, to - from, StandardCharsets.ISO_8859_1)
                : new String(buffer, from, to - from, dialect.encoding());
        return quoted[index] && text.indexOf('"') >= 0 ? text.replace("\"\"", "\"") : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Finds the bounds of all fields and returns the record's end, or -1 where quoting breaks or it grows too long. */
    private int scanFields() throws IOException {
        fields = 0;
        int at = start;
        while (true) {
            int from = at;
            boolean inQuotes = has(at) && buffer[at] == QUOTE;
            int to;
            if (inQuotes) {
                from = at + 1;
                to = closingQuote(from);
                if (to < 0) {
                    return -1;
                }
                at = skipBlanks(to + 1);
                if (has(at) && buffer[at] != delimiter && lineEndAt(at) == 0) {
                    return -1;
                }
            } else {
                at = plainEnd(at);
                to = at;
            }
            if (at - start > maxBytes) {
                return -1;
            }
            addField(from, to, inQuotes);
            if (!has(at) || buffer[at] != delimiter) {
                return at;
            }
            at++;
        }
    }

    private int plainEnd(int from) throws IOException {
        int at = from;
        while (has(at) && at - start <= maxBytes) {
            byte b = buffer[at];
            if (b == delimiter || b == '\n' || b == '\r') {
                return at;
            }
            at++;
        }
        return at;
    }

    private int closingQuote(int from) throws IOException {
        int at = from;
        while (has(at) && at - start <= maxBytes) {
            if (buffer[at] == QUOTE) {
                if (!has(at + 1) || buffer[at + 1] != QUOTE) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return -1;
    }

    private int skipBlanks(int from) throws IOException {
        int at = from;
        while (has(at) && (buffer[at] == ' ' || buffer[at] == '\t') && buffer[at] != delimiter) {
            at++;
        }
        return at;
    }

    /** Makes the first physical line the record, however long it is, without holding more than the bound in memory. */
    private void cutAtLineEnd() throws IOException {
        next = start;
        while (has(next) && buffer[next] != '\n' && buffer[next] != '\r') {
            next++;
            if (next > maxBytes) {
                dropConsumed();
            }
        }
        length = bufferOffset + next - offset;
        next += has(next) ? lineEndAt(next) : 0;
        defect = length > maxBytes ? Defect.RECORD_TOO_LONG : Defect.BROKEN_QUOTES;
    }

    /** Frees the bytes before {@code next} once they are the larger part of the buffer. */
    private void dropConsumed() {
        if (next > limit - next) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            bufferOffset += next;
            limit -= next;
            next = 0;
        }
    }

    private Defect contentDefect() {
        boolean allAscii = true;
        for (int i = start; i < start + length; i++) {
            if (buffer[i] == 0) {
                return Defect.NUL_BYTE;
            }
            allAscii &= buffer[i] > 0;
        }
        if (allAscii) {
            return null;
        }
        try {
            dialect.encoding()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(buffer, start, (int) length));
            return null;
        } catch (CharacterCodingException e) {
            return Defect.WRONG_CHARSET;
        }
    }

    private void addField(int from, int to, boolean inQuotes) {
        if (fields == quoted.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
            quoted = Arrays.copyOf(quoted, quoted.length * 2);
        }
        bounds[2 * fields] = from;
        bounds[2 * fields + 1] = to;
        quoted[fields] = inQuotes;
        fields++;
    }

    private boolean ascii(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Length of the line end at an index that {@link #has}: 0, 1 or 2. */
    private int lineEndAt(int at) throws IOException {
        if (buffer[at] == '\n') {
            return 1;
        }
        return buffer[at] != '\r' ? 0 : has(at + 1) && buffer[at + 1] == '\n' ? 2 : 1;
    }

    /** Whether there is a byte at this index, reading on where needed. Indexes stay valid: the buffer only grows here. */
    private boolean has(int at) throws IOException {
        while (at >= limit && !ended) {
            if (limit == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
        return at < limit;
    }
}
