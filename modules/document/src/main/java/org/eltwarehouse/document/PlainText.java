// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A report for a terminal: headings, sentences and tables with aligned columns. No text can move the cursor or colour it. */
public final class PlainText {
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_LINE = 4000;
    private static final String GAP = "  ";

    private final StringBuilder text = new StringBuilder();

    public PlainText heading(String heading) {
        String line = EscapedText.oneLine(heading, LONGEST_LINE);
        text.append(text.isEmpty() ? "" : "\n").append(line).append('\n');
        text.append("-".repeat(length(line))).append('\n');
        return this;
    }

    public PlainText line(String sentence) {
        text.append(EscapedText.oneLine(sentence, LONGEST_LINE)).append('\n');
        return this;
    }

    /**
     * Adds a table.
     *
     * @param figures numbers of the columns that stand to the right
     * @param rows one cell for each head
     */
    public PlainText table(List<String> heads, Set<Integer> figures, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(heads);
        lines.addAll(rows);
        List<List<String>> cells = lines.stream()
                .map(line -> line.stream()
                        .map(cell -> EscapedText.oneLine(cell, LONGEST_CELL))
                        .toList())
                .toList();
        int[] widths = new int[heads.size()];
        cells.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        });
        for (List<String> line : cells) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - length(line.get(i)));
                row.append(GAP).append(figures.contains(i) ? pad + line.get(i) : line.get(i) + pad);
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }
}
