// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.util.List;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.SegmentPortrait;

/** How customers were grouped, how good the groups are, and what sets each apart. */
final class SegmentationReport {
    private SegmentationReport() {}

    static Document of(SegmentationModel model, StepRecord record) {
        List<SegmentPortrait> portraits = SegmentPortrait.all(model, DataPolicy.SMALL_GROUP);
        Document report = new Document("Customer segmentation");
        report.paragraph(verdict(model));
        sizes(report, portraits);
        new Centroids(model, portraits).writeTo(report);
        new ClusterQuality(model).writeTo(report);
        features(report, model);
        limits(report, model);
        new Notices(record).writeTo(report);
        return report;
    }

    /** The report where there are no customers to group. */
    static Document notApplicable(StepRecord record) {
        Document report = new Document("Customer segmentation");
        report.paragraph("There are no segments." + new Notices(record).businessDate());
        new Notices(record).writeTo(report);
        return report;
    }

    private static String verdict(SegmentationModel model) {
        String date = model.businessDate() == null ? "" : " as of " + Figures.day(model.businessDate());
        String left = model.withoutOrders() == 0
                ? "Every customer has at least one order."
                : count(model.withoutOrders(), "customer has", "customers have")
                        + " no order and could not be grouped by behaviour.";
        return count(model.customers(), "customer was", "customers were") + " grouped into "
                + count(model.k(), "segment", "segments") + date + ". " + left;
    }

    private static void sizes(Document report, List<SegmentPortrait> portraits) {
        report.section("Segments");
        Table table = new Table()
                .words("Segment")
                .figures("Customers")
                .figures("Share of customers")
                .figures("Share of revenue")
                .words("What to do");
        for (SegmentPortrait portrait : portraits) {
            table.row(
                    portrait.title(),
                    Inline.text(portrait.size()),
                    Inline.text(
                            portrait.small() ? "–" : share(portrait.segment().share())),
                    Inline.text(
                            portrait.small() ? "–" : share(portrait.segment().revenueShare())),
                    portrait.standing().action());
        }
        if (table.isEmpty()) {
            report.paragraph("There are no segments.");
            return;
        }
        report.paragraph("Segment 1 has the highest mean revenue per customer. Shares of customers count all customers"
                + " on file.");
        report.table(table);
        report.picture(new SegmentsPicture(portraits).chart());
        if (portraits.stream().anyMatch(SegmentPortrait::small)) {
            report.paragraph("Segments of fewer than " + count(DataPolicy.SMALL_GROUP) + " customers show no figures:"
                    + " a mean over so few comes close to telling about one person.");
        }
    }

    private static void features(Document report, SegmentationModel model) {
        report.section("Features and transforms");
        Table table = new Table()
                .words("Feature")
                .words("Meaning")
                .words("Transform")
                .figures("Skewness before")
                .figures("Mean after")
                .figures("Deviation after");
        for (SegmentationModel.Feature feature : model.features()) {
            table.row(
                    Inline.code(feature.name()),
                    Inline.text(feature.description()),
                    Inline.code(feature.transform()),
                    feature.skewness(),
                    feature.mean(),
                    feature.deviation());
        }
        report.paragraph(Inline.code("identity")
                .then(" leaves a feature as it is; ")
                .then(Inline.code("log1p"))
                .then(
                        " takes the logarithm of one plus the value, where a few large values would otherwise outweigh all"
                                + " others. Features are then brought to the same scale."));
        report.table(table);
    }

    private static void limits(Document report, SegmentationModel model) {
        report.section("Limits");
        report.bullets(List.of(
                Inline.text("A segment describes what customers did up to the business date, not what they will do."),
                Inline.text("Means hide the spread inside a segment; customers near a border could as well stand in"
                        + " the next one."),
                Inline.text("Names are derived from the means; they are labels, not judgements about persons."),
                Inline.text("Segments are found anew with every run: a segment of this run need not be the one with"
                        + " the same number in another."),
                Inline.text("The grouping is one of several possible; seed " + model.seed() + ", "
                        + count(model.restarts(), "start", "starts") + ", at most "
                        + count(model.maxIterations(), "iteration", "iterations") + " each, " + model.algorithm()
                        + ".")));
    }
}
