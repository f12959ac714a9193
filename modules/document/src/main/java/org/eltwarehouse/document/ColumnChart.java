// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Amounts over time, one column each. Columns marked as incomplete are drawn pale. */
public record ColumnChart(String title, String caption, List<Column> columns) implements Chart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 230;
    private static final int LEFT = 58;
    private static final int TOP = 12;
    private static final int BASE = 200;
    private static final int MOST_LABELS = 12;

    /**
     * One column.
     *
     * @param words the amount as people read it
     */
    public record Column(String label, BigDecimal amount, String words, boolean incomplete) {}

    public ColumnChart {
        columns = List.copyOf(columns);
    }

    @Override
    public boolean isEmpty() {
        return columns.size() < 2;
    }

    @Override
    public String svg(String id) {
        Svg svg = new Svg(id, title, WIDTH, HEIGHT);
        double top = columns.stream()
                .mapToDouble(column -> column.amount().doubleValue())
                .max()
                .orElse(0);
        double step = step(top);
        double ceiling = Math.max(step, Math.ceil(top / step) * step);
        for (double tick = 0; tick <= ceiling + step / 2; tick += step) {
            double y = BASE - tick / ceiling * (BASE - TOP);
            svg.line(LEFT, y, WIDTH, y);
            svg.text("axis end", LEFT - 8, y + 4, shortAmount(tick));
        }
        draw(svg, ceiling);
        return svg.close(caption);
    }

    private void draw(Svg svg, double ceiling) {
        double slot = (double) (WIDTH - LEFT) / columns.size();
        int every = (columns.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double height = Math.max(0, column.amount().doubleValue()) / ceiling * (BASE - TOP);
            double x = LEFT + i * slot;
            String name = column.label() + ": " + column.words();
            svg.bar(column.incomplete() ? "pale" : "first", x + slot * 0.12, BASE - height, slot * 0.76, height, name);
            if (i % every == 0) {
                svg.text("axis middle", x + slot / 2, BASE + 18, column.label());
            }
        }
    }

    /** A round step (1, 2 or 5 times a power of ten) that cuts the axis into at most five. */
    private static double step(double top) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(top, 1) / 5)));
        for (double factor : new double[] {1, 2, 5}) {
            if (top / (factor * power) <= 5) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String shortAmount(double amount) {
        if (amount >= 1e6) {
            return String.format(Locale.ROOT, "%.1f M", amount / 1e6);
        }
        return amount >= 1e4
                ? String.format(Locale.ROOT, "%.0f k", amount / 1e3)
                : String.format(Locale.ROOT, "%,.0f", amount);
    }
}
