// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.eltwarehouse.contract.Fault;

/**
 * What some programs put before a file's header, and what is no part of it: the mark of three bytes before UTF-8 text, and the
 * line by which spreadsheets are told what parts the fields, {@code sep=;}.
 */
public final class FileHead {
    /** Bytes that are read to find both. */
    public static final int LENGTH = 10;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] SEPARATOR = {'s', 'e', 'p', '='};

    private FileHead() {}

    /** How many of a file's first bytes it takes. */
    public static int length(byte[] head) {
        int mark = startsWith(head, 0, BOM) ? BOM.length : 0;
        int end = mark + SEPARATOR.length + 1;
        if (!startsWith(head, mark, SEPARATOR)) {
            return mark;
        }
        if (end + 1 < head.length && head[end] == '\r' && head[end + 1] == '\n') {
            return end + 2;
        }
        return end < head.length && (head[end] == '\n' || head[end] == '\r') ? end + 1 : mark;
    }

    /** Whether a file says that it is UTF-8. */
    public static boolean isUtf8(byte[] head) {
        return startsWith(head, 0, BOM);
    }

    /**
     * Reads it away where it stands, and returns how many bytes that were; fails on the mark of UTF-16.
     *
     * @param in with room for {@link #LENGTH} bytes to be pushed back
     */
    public static int skip(PushbackInputStream in, String file) throws IOException {
        byte[] head = in.readNBytes(LENGTH);
        if (startsWith(head, 0, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(head, 0, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw Fault.DATA.cannot(
                    "read " + file,
                    "it is encoded in UTF-16",
                    "export it as UTF-8, or declare its charset in the contract");
        }
        int length = length(head);
        if (head.length > length) {
            in.unread(head, length, head.length - length);
        }
        return length;
    }

    private static boolean startsWith(byte[] head, int from, byte[] mark) {
        return head.length >= from + mark.length && Arrays.equals(head, from, from + mark.length, mark, 0, mark.length);
    }
}
