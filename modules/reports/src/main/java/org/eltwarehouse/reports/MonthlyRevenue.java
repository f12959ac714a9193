// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.document.ColumnChart;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.reports.finding.SalesMonths;

/** The picture of revenue by month; months that are not over are pale. */
record MonthlyRevenue(SalesMonths months) {
    ColumnChart chart() {
        List<ColumnChart.Column> columns = months.all().entrySet().stream()
                .map(month -> new ColumnChart.Column(
                        month.getKey().toString(), month.getValue().revenue(), !months.isFull(month.getKey())))
                .toList();
        String pale = months.unfinished().isEmpty()
                ? ""
                : " Pale: not counted as full ("
                        + months.unfinished().stream().map(Figures::month).collect(Collectors.joining(", ")) + ").";
        return new ColumnChart("Revenue by month", "Revenue by month." + pale, columns);
    }
}
