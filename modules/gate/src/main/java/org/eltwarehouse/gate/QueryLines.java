// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a file of queries, one query each, whatever bytes it holds: what is no UTF-8 becomes U+FFFD, and of a line
 * that is too long for any verdict but one only the start is kept.
 */
public final class QueryLines {
    private static final int MAX_BYTES = 4 * TextLaws.MAX_CHARACTERS + 16;

    private final InputStream in;
    private boolean first = true;

    /** Reads from a buffered stream, which stays the caller's to close. */
    public QueryLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; nothing after the last one. */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (bytes.size() < MAX_BYTES) {
                bytes.write(read);
            }
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        String unmarked = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
        first = false;
        return Optional.of(unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked);
    }
}
