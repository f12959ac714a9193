// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the warehouse's own CSV: UTF-8, comma, quotes only where RFC 4180 needs them, {@code \n}, null as empty. */
public final class CsvWriter implements Closeable {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(256);
    private long bytes;

    public CsvWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes one record; a null field is empty. */
    public void write(List<String> fields) throws IOException {
        line.setLength(0);
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(fields.get(i));
        }
        // A lone empty field would be a blank line, which is no record.
        line.append(line.isEmpty() ? "\"\"\n" : "\n");
        byte[] encoded = line.toString().getBytes(StandardCharsets.UTF_8);
        out.write(encoded);
        bytes += encoded.length;
    }

    /** Bytes written so far. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void append(String field) {
        if (field == null) {
            return;
        }
        boolean quote = false;
        for (int i = 0; i < field.length() && !quote; i++) {
            char c = field.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quote) {
            line.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            line.append(field);
        }
    }
}
