// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A table: named columns first, then rows. Columns of figures stand to the right. */
public final class Table {
    private final List<String> heads = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    /** Adds a column of words. */
    public Table words(String head) {
        heads.add(cell(head));
        rules.add("---");
        return this;
    }

    /** Adds a column of figures. */
    public Table figures(String head) {
        heads.add(cell(head));
        rules.add("---:");
        return this;
    }

    /**
     * Adds a row with one cell per column.
     *
     * @param cells text, which is escaped; an {@link Inline}, taken as it is; a whole number, a count; null, no value
     */
    public Table row(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + heads.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell(cell));
        }
        rows.add(line(row));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    String markdown() {
        return line(heads) + line(rules) + String.join("", rows);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Inline inline) {
            return inline.markdown();
        }
        if (value instanceof Long || value instanceof Integer) {
            return Figures.count(((Number) value).longValue());
        }
        if (value instanceof BigDecimal amount) {
            return Figures.amount(amount);
        }
        return Inline.name(value.toString()).markdown();
    }
}
