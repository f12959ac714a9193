// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.insight.EdaSummary.ColumnProfile;
import org.eltwarehouse.contract.insight.EdaSummary.Quantiles;
import org.eltwarehouse.contract.insight.EdaSummary.TableProfile;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** One explored table: counts, distributions and frequent values of its columns. */
record ColumnProfiles(TableProfile profile) {
    void writeTo(Document report) {
        report.section(profile.table().toString());
        report.paragraph(profile.grain() + " " + count(profile.rows(), "row", "rows") + ".");
        report.table(counts());
        report.table(distributions());
        Table values = values();
        report.table(values);
        List<String> hidden = profile.columns().stream()
                .filter(column -> column.suppressed() > 0)
                .map(column -> column.name() + " (" + count(column.suppressed()) + ")")
                .toList();
        if (!hidden.isEmpty()) {
            report.paragraph("Rare values suppressed, by column: " + String.join(", ", hidden) + ".");
        }
    }

    private Table counts() {
        Table table = new Table()
                .words("Column")
                .words("Type")
                .words("Privacy")
                .figures("Missing")
                .figures("Missing share")
                .figures("Distinct");
        for (ColumnProfile column : profile.columns()) {
            table.row(
                    Inline.code(column.name()),
                    Inline.code(column.type()),
                    column.privacy().name().toLowerCase(Locale.ROOT),
                    column.missing(),
                    Inline.text(share(column.missing(), profile.rows())),
                    column.distinct());
        }
        return table;
    }

    private Table distributions() {
        Table table = new Table()
                .words("Distribution of")
                .figures("5%")
                .figures("25%")
                .figures("Median")
                .figures("75%")
                .figures("95%");
        for (ColumnProfile column : profile.columns()) {
            Quantiles points = column.quantiles();
            if (points != null) {
                table.row(
                        Inline.code(column.name()),
                        point(column, points.p05()),
                        point(column, points.p25()),
                        point(column, points.p50()),
                        point(column, points.p75()),
                        point(column, points.p95()));
            }
        }
        return table;
    }

    private Table values() {
        Table table = new Table().words("Most frequent values of").words("Value (rows)");
        for (ColumnProfile column : profile.columns()) {
            if (!column.values().isEmpty()) {
                String markdown = column.values().stream()
                        .map(value -> Inline.name(value.value())
                                .then(" (" + count(value.rows()) + ")")
                                .markdown())
                        .collect(Collectors.joining(", "));
                table.row(Inline.code(column.name()), new Inline(markdown));
            }
        }
        return table;
    }

    /** A decimal as an amount; whole numbers and dates as they stand, because a year is no quantity. */
    private static Inline point(ColumnProfile column, String point) {
        if (point == null) {
            return Inline.text("–");
        }
        return column.type().startsWith("decimal(18")
                ? Inline.text(Figures.amount(new BigDecimal(point)))
                : Inline.name(point);
    }
}
