// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

/** Tells UTF-8 from windows-1252 by its sequences of bytes. */
final class Utf8 {
    /** A file that is UTF-8 but for a few broken characters stays UTF-8. */
    private static final int FEW = 10;

    private Utf8() {}

    static String charset(byte[] head) {
        int sound = 0;
        int broken = 0;
        int at = 0;
        while (at < head.length) {
            int length = sequence(head, at);
            if (length == 0 && head.length - at < 4) {
                break;
            }
            sound += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            at += Math.max(length, 1);
        }
        return broken == 0 || sound > FEW * broken ? "UTF-8" : "windows-1252";
    }

    /** Bytes of the character here; 0 where there is none. */
    private static int sequence(byte[] head, int at) {
        int first = head[at] & 0xFF;
        int length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if ((first >= 0x80 && first < 0xC2) || at + length > head.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((head[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
