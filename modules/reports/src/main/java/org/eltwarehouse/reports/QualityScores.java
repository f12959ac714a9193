// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.BarChart;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.QualityDimension;

/** The quality scores of silver tables, with their formulas. */
record QualityScores(List<TableRecord> tables) {
    void writeTo(Document report) {
        report.section("Quality scores");
        Table table = new Table().words("Table");
        for (QualityDimension dimension : QualityDimension.values()) {
            table.figures(dimension.title());
        }
        tables.stream().filter(each -> each.quality() != null).forEach(each -> table.row(scores(each)));
        if (table.isEmpty()) {
            report.paragraph("There was nothing to measure.");
            return;
        }
        report.table(table);
        report.picture(lowest());
        report.bullets(Arrays.stream(QualityDimension.values())
                .map(dimension -> Inline.text(dimension.title()).strong().then(" = " + dimension.formula() + "."))
                .toList());
    }

    private static Object[] scores(TableRecord table) {
        List<Object> cells = new ArrayList<>();
        cells.add(Inline.code(table.table().toString()));
        for (QualityDimension dimension : QualityDimension.values()) {
            cells.add(Inline.text(dimension.score(table).map(Figures::share).orElse("–")));
        }
        return cells.toArray();
    }

    private BarChart lowest() {
        List<BarChart.Row> rows = new ArrayList<>();
        for (TableRecord table : tables) {
            Optional<BigDecimal> lowest = Arrays.stream(QualityDimension.values())
                    .flatMap(dimension -> dimension.score(table).stream())
                    .min(Comparator.naturalOrder());
            lowest.ifPresent(score -> rows.add(new BarChart.Row(table.table().toString(), List.of(score))));
        }
        return new BarChart(
                "Lowest quality score per table",
                "The lowest of the four scores of each table.",
                List.of("score"),
                rows);
    }
}
