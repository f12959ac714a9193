// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.PlainText;
import org.eltwarehouse.document.Table;

/** A part of the report: a heading, a sentence and a table, for a page and for a terminal. */
final class DiffSection {
    /** A terminal shows the first rows; the page and the document have all. */
    private static final int MOST_LINES = 20;

    private final String heading;
    private final String sentence;
    private final List<String> heads = new ArrayList<>();
    private final Set<Integer> names = new HashSet<>();
    private final Set<Integer> figures = new HashSet<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int mostOfEach = MOST_LINES;

    DiffSection(String heading, String sentence) {
        this.heading = heading;
        this.sentence = sentence;
    }

    /** Adds a column of technical names. */
    DiffSection names(String head) {
        names.add(heads.size());
        return words(head);
    }

    DiffSection figures(String head) {
        figures.add(heads.size());
        return words(head);
    }

    DiffSection words(String head) {
        heads.add(head);
        return this;
    }

    /** Adds a row; a whole number is a count, null is no value. */
    DiffSection row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "–" : cell instanceof Long count ? Figures.count(count) : cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** Lets a terminal show only so many rows that share their first cell. */
    DiffSection fewOfEach(int most) {
        mostOfEach = most;
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void writeTo(Document page) {
        Table table = new Table();
        for (int i = 0; i < heads.size(); i++) {
            if (figures.contains(i)) {
                table.figures(heads.get(i));
            } else {
                table.words(heads.get(i));
            }
        }
        rows.forEach(row -> table.row(
                IntStream.range(0, row.size()).mapToObj(i -> cell(row, i)).toArray()));
        page.section(heading).paragraph(sentence).table(table);
    }

    void writeTo(PlainText text) {
        List<List<String>> shown = shown();
        text.heading(heading).line(sentence).table(heads, figures, shown);
        if (shown.size() < rows.size()) {
            text.line("... and " + Figures.count(rows.size() - shown.size()) + " more");
        }
    }

    private List<List<String>> shown() {
        Map<String, Integer> seen = new HashMap<>();
        return rows.stream()
                .filter(row -> seen.merge(row.get(0), 1, Integer::sum) <= mostOfEach)
                .limit(MOST_LINES)
                .toList();
    }

    private Inline cell(List<String> row, int column) {
        return names.contains(column) && !row.get(column).equals("–")
                ? Inline.code(row.get(column))
                : Inline.name(row.get(column));
    }
}
