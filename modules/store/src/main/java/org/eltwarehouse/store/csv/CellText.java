// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

/** The text of a cell as silver reads it: without blanks, tabs, line ends and non-breaking blanks around it. */
public final class CellText {
    private CellText() {}

    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00a0';
    }
}
