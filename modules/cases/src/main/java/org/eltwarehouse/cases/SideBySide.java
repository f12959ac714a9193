// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that were expected beside those that came out, aligned, for a terminal: {@code null} is null, a text of that word has quotes. */
final class SideBySide {
    private static final int MAX_CELL = 60;
    private static final String NONE = "(no such row)";

    private final List<String> columns;
    private final List<List<String>> left = new ArrayList<>();
    private final List<List<String>> right = new ArrayList<>();

    SideBySide(List<String> columns) {
        this.columns = columns;
        left.add(columns);
        right.add(columns);
    }

    /** Adds a pair; null where a side has no row to show. */
    void add(List<String> expected, List<String> actual) {
        left.add(expected == null ? null : shown(expected));
        right.add(actual == null ? null : shown(actual));
    }

    private static List<String> shown(List<String> cells) {
        return cells.stream().map(SideBySide::shown).toList();
    }

    /** One line, no control characters, not longer than a cell may be. */
    private static String shown(String cell) {
        if (cell == null) {
            return "null";
        }
        String line = cell.equals("null") || !cell.strip().equals(cell) ? "'" + cell + "'" : cell;
        String plain = line.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > MAX_CELL ? plain.substring(0, MAX_CELL - 3) + "..." : plain;
    }

    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            widths.add(Math.max(width(left, i), width(right, i)));
        }
        int side = Math.max(
                Math.max("expected".length(), NONE.length()),
                widths.stream().mapToInt(width -> width + 2).sum() - 2);
        StringBuilder text = new StringBuilder(line("expected", "actual", side));
        for (int i = 0; i < left.size(); i++) {
            text.append(line(cells(left.get(i), widths), cells(right.get(i), widths), side));
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> row == null ? 0 : row.get(column).length())
                .max()
                .orElse(0);
    }

    private static String cells(List<String> row, List<Integer> widths) {
        if (row == null) {
            return NONE;
        }
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            padded.add(pad(row.get(i), widths.get(i)));
        }
        return padded.stream().collect(Collectors.joining("  "));
    }

    private static String line(String expected, String actual, int side) {
        return (pad(expected, side) + " | " + actual).stripTrailing() + "\n";
    }

    private static String pad(String text, int width) {
        return text + String.join("", Collections.nCopies(Math.max(0, width - text.length()), " "));
    }
}
