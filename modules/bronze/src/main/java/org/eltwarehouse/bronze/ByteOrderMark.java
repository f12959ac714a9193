// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.eltwarehouse.contract.Fault;

/** The mark of three bytes that some programs put before UTF-8 text; it is no part of the first column's name. */
final class ByteOrderMark {
    static final int LENGTH = 3;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /** Reads the mark away where it stands, and returns how many bytes that were; fails on the mark of UTF-16. */
    static long skip(PushbackInputStream in, String file) throws IOException {
        byte[] head = new byte[BOM.length];
        int read = in.readNBytes(head, 0, head.length);
        if (read >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
            throw Fault.DATA.cannot(
                    "read " + file,
                    "it is encoded in UTF-16",
                    "export it as UTF-8, or declare its charset in the contract");
        }
        if (Arrays.equals(head, BOM)) {
            return BOM.length;
        }
        if (read > 0) {
            in.unread(head, 0, read);
        }
        return 0;
    }
}
