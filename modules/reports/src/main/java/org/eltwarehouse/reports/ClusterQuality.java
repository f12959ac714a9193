// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Candidate;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** How the number of segments was chosen and how well the segments are separated. */
record ClusterQuality(SegmentationModel model) {
    void writeTo(Document report) {
        report.section("How the number of segments was chosen");
        report.paragraph(choice());
        Table table = new Table()
                .words("Segments")
                .figures("Cost")
                .figures("Silhouette")
                .words("Used");
        for (Candidate candidate : model.candidates()) {
            table.row(
                    count(candidate.k()),
                    candidate.cost(),
                    number(candidate.silhouette()),
                    Inline.text(candidate.k() == model.k() ? "yes" : "no"));
        }
        report.table(table);
        report.section("How good the segments are");
        report.paragraph("The cost, the sum of squared distances from each customer to the middle of the segment in"
                + " scaled units, is " + amount(model.cost()) + ". It falls as segments are added, so it compares"
                + " starts, not numbers of segments.");
        report.paragraph(silhouette());
    }

    private String choice() {
        return switch (model.kChosenBy()) {
            case "default" ->
                count(model.k(), "segment is", "segments are") + " the default; nobody asked for another" + " number.";
            case "parameter" -> count(model.k(), "segment was", "segments were") + " asked for.";
            case "silhouette" ->
                "Several numbers were tried; " + count(model.k(), "segment was", "segments were")
                        + " chosen by the silhouette.";
            default -> count(model.k(), "segment", "segments") + ", chosen by " + model.kChosenBy() + ".";
        };
    }

    private String silhouette() {
        BigDecimal value = model.silhouette();
        if (value == null) {
            return "A silhouette needs at least two segments, so there is none.";
        }
        return "The silhouette, which runs from −1 to 1, is " + number(value).markdown() + ": " + reading(value)
                + " It is measured in squared distances, which read higher than plain ones.";
    }

    private static String reading(BigDecimal value) {
        if (value.compareTo(new BigDecimal("0.7")) >= 0) {
            return "the segments are clearly separated.";
        }
        if (value.compareTo(new BigDecimal("0.5")) >= 0) {
            return "the segments are reasonably separated, with some customers near a border.";
        }
        if (value.compareTo(new BigDecimal("0.25")) >= 0) {
            return "the segments overlap; they are a useful order, not natural groups.";
        }
        return value.signum() >= 0
                ? "the customers hardly fall into groups; use the segments with caution."
                : "many customers are closer to another segment than to their own; do not rely on the segments.";
    }

    private static Inline number(BigDecimal value) {
        String digits =
                value == null ? "–" : value.setScale(3, RoundingMode.HALF_UP).toPlainString();
        return Inline.text(digits.replace('-', '−'));
    }
}
