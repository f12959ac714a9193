package org.eltwarehouse.agents.profiler.scan;

/** Blanks, tabs, line ends and non-breaking blanks around the text of a cell. */
final class CellBlanks {
    private CellBlanks() {}

    static String trimmed(String text) {
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
