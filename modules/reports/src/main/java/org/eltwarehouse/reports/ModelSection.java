// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.MeasureFormat;
import org.eltwarehouse.reports.finding.ModelMonths;

/**
 * All figures of a model: every measure by month, the leading one as a picture, and what each dimension tells apart.
 *
 * @param smallGroup groups of fewer persons show no number of them
 */
record ModelSection(ModelFigures model, ModelMonths months, int smallGroup) {
    void writeTo(Document report) {
        report.table(byMonth());
        report.picture(new MonthsPicture(months).chart());
        for (Breakdown dimension : model.dimensions()) {
            new DimensionSection(model, dimension, smallGroup).writeTo(report);
        }
    }

    private Table byMonth() {
        Table table = new Table().words("Period");
        model.measures().forEach(measure -> table.figures(new MeasureFormat(measure).heading()));
        row(table, Inline.text("All " + model.label().inSentence()).strong(), model.total());
        for (Month month : model.months()) {
            boolean dated = !month.month().equals(ModelFigures.UNKNOWN);
            row(table, Inline.name(dated ? month.month() : "Without a date"), month.figures());
        }
        return table;
    }

    private void row(Table table, Inline period, Map<String, BigDecimal> figures) {
        List<Object> cells = new ArrayList<>();
        cells.add(period);
        for (MeasureWords measure : model.measures()) {
            cells.add(Inline.text(new MeasureFormat(measure).figure(figures.get(measure.name()))));
        }
        table.row(cells.toArray());
    }
}
