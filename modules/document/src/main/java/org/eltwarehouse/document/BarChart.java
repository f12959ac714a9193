// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * Shares of a whole, lying bars grouped by row.
 *
 * @param series names of the bars of a row, one or two
 */
public record BarChart(String title, String caption, List<String> series, List<Row> rows) implements Chart {
    private static final int WIDTH = 760;
    private static final int LEFT = 230;
    private static final int RIGHT = 64;
    private static final int BAR = 14;
    private static final int GAP = 12;
    private static final int LONGEST_LABEL = 32;

    /** A row: its label and one share in 0..1 per series. */
    public record Row(String label, List<BigDecimal> shares) {
        public Row {
            shares = List.copyOf(shares);
        }
    }

    public BarChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.size() > 2) {
            throw new IllegalArgumentException("a bar chart has one or two series, not " + series.size());
        }
    }

    @Override
    public boolean isEmpty() {
        return rows.size() < 2;
    }

    @Override
    public String svg(String id) {
        int band = BAR * series.size() + GAP;
        Svg svg = new Svg(id, title, WIDTH, rows.size() * band + GAP);
        double scale = WIDTH - LEFT - RIGHT;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = GAP + i * (double) band;
            String label = EscapedText.oneLine(row.label(), LONGEST_LABEL);
            svg.text("label end", LEFT - 10, y + BAR * series.size() / 2.0 + 4, label);
            for (int j = 0; j < series.size(); j++) {
                BigDecimal share = row.shares().get(j);
                double width = Math.min(1, Math.max(0, share.doubleValue())) * scale;
                double barY = y + j * (double) BAR;
                String name = label + ", " + series.get(j) + ": " + Figures.share(share);
                svg.bar(j == 0 ? "first" : "second", LEFT, barY, Math.max(width, 0.5), BAR - 2, name);
                svg.text("axis", LEFT + width + 6, barY + BAR - 4, Figures.share(share));
            }
        }
        return svg.close(caption);
    }
}
