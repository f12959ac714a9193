// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.document.ColumnChart;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.reports.finding.MeasureFormat;
import org.eltwarehouse.reports.finding.ModelMonths;

/** The picture of a model's leading measure by month; months that are not over are pale. */
record MonthsPicture(ModelMonths months) {
    ColumnChart chart() {
        MeasureFormat lead = new MeasureFormat(months.model().lead());
        List<ColumnChart.Column> columns =
                months.all().stream().map(month -> column(month, lead)).toList();
        String title = lead.heading() + " by month" + (lead.isShare() ? ", in per cent" : "");
        String pale = months.unfinished().isEmpty()
                ? ""
                : " Pale: not counted as full ("
                        + months.unfinished().stream().map(Figures::month).collect(Collectors.joining(", ")) + ").";
        return new ColumnChart(title, title + "." + pale, columns);
    }

    private ColumnChart.Column column(YearMonth month, MeasureFormat lead) {
        BigDecimal value = months.lead(month).orElseThrow();
        return new ColumnChart.Column(
                month.toString(),
                lead.isShare() ? value.movePointRight(2) : value,
                lead.figure(value),
                !months.isFull(month));
    }
}
