// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The table has at least and at most so many rows; a null bound is open, but not both are. */
public record RowCount(Long min, Long max) implements TableCheck {
    public RowCount {
        if (min == null && max == null) {
            throw new IllegalArgumentException("row_count needs a min, a max or both");
        }
        if ((min != null && min < 0) || (max != null && max < 0)) {
            throw new IllegalArgumentException("row_count has the bounds " + bounds(min, max) + ", one below 0");
        }
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("row_count has a min of " + min + " above its max of " + max);
        }
    }

    @Override
    public String name() {
        return "row_count(" + bounds(min, max) + ")";
    }

    @Override
    public Reads reads() {
        return Reads.nothing();
    }

    @Override
    public Object document() {
        Map<String, Object> document = new LinkedHashMap<>();
        if (min != null) {
            document.put("min", min);
        }
        if (max != null) {
            document.put("max", max);
        }
        return document;
    }

    @Override
    public RowCount spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        long rows = figures.rows();
        boolean within = (min == null || rows >= min) && (max == null || rows <= max);
        return new CheckOutcome(within, bounds(min, max) + " rows", rows + " rows");
    }

    private static String bounds(Long min, Long max) {
        return (min == null ? "" : min) + ".." + (max == null ? "" : max);
    }
}
