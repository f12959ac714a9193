// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file separates fields and encodes text. Charsets are ASCII-compatible: delimiter and quote are single bytes.
 *
 * @param maxRecordBytes longest record that is read as a row
 */
public record CsvDialect(char delimiter, String charset, int maxRecordBytes) implements Serializable {
    /** Longest record of an export. */
    public static final int MAX_RECORD_BYTES = 8 << 20;
    /**
     * The warehouse's own dialect: comma, UTF-8. Its records may be longer than an export's, since quotes are doubled and
     * other charsets become UTF-8.
     */
    public static final CsvDialect OWN = new CsvDialect(',', "UTF-8", 8 * MAX_RECORD_BYTES);

    /** The dialect of an export. */
    public static CsvDialect of(String delimiter, String charset) {
        return new CsvDialect(delimiter.charAt(0), charset, MAX_RECORD_BYTES);
    }

    Charset encoding() {
        return charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset);
    }
}
