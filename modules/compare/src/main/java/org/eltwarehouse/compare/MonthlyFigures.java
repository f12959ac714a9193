// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;

/** The figures of a table with one row per period, as key figures; only columns that say nothing about persons. */
final class MonthlyFigures implements RowMerge.Visitor {
    /** Far more than the months of a century; more rows are no months. */
    private static final int MOST = 10_000;

    private final TablePair table;
    private final ComparedColumn period;
    private final List<ComparedColumn> figures;
    private final List<Kpi> kpis = new ArrayList<>();

    MonthlyFigures(TablePair table) {
        this.table = table;
        List<ComparedColumn> columns = table.columns();
        period = columns.stream()
                .filter(column -> column.name().equals(table.before().key().get(0)))
                .findFirst()
                .orElse(null);
        figures = columns.stream().filter(ComparedColumn::isAdditive).toList();
    }

    void walk() {
        if (period != null && !table.hasSameFiles()) {
            table.walk(this);
        }
    }

    List<Kpi> kpis() {
        return kpis;
    }

    @Override
    public void removed(TableRow row) {
        figures.forEach(figure -> add(period.before(row), figure, figure.before(row), null));
    }

    @Override
    public void added(TableRow row) {
        figures.forEach(figure -> add(period.after(row), figure, null, figure.after(row)));
    }

    @Override
    public void paired(TableRow old, TableRow now) {
        figures.forEach(figure -> add(period.before(old), figure, figure.before(old), figure.after(now)));
    }

    private void add(String scope, ComparedColumn figure, String before, String after) {
        if (kpis.size() < MOST) {
            KpiComparison.kpi(period.shown(scope), figure.name(), number(before), number(after))
                    .ifPresent(kpis::add);
        }
    }

    private static BigDecimal number(String text) {
        return text == null ? null : Numbers.plain(text);
    }
}
