// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Differentiator;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.SegmentPortrait;

/** The average customer of each segment in business units, and in words what sets the segment apart. */
record Centroids(SegmentationModel model, List<SegmentPortrait> portraits) {
    private static final int MOST_WORDS = 4;
    private static final BigDecimal AT_AVERAGE = new BigDecimal("0.25");

    void writeTo(Document report) {
        report.section("The average customer of each segment");
        List<SegmentPortrait> shown = portraits.stream()
                .filter(portrait -> !portrait.small())
                .filter(portrait -> !portrait.segment().means().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            report.paragraph("No segment is large enough to be described.");
            return;
        }
        report.paragraph(
                "Means in business units: days, counts, amounts in the source's currency, shares as per cent.");
        report.table(table(shown));
        report.section("What sets each segment apart");
        shown.forEach(portrait -> differentiators(report, portrait));
    }

    private Table table(List<SegmentPortrait> shown) {
        Table table = new Table().words("Feature");
        shown.forEach(portrait -> table.figures(portrait.title()));
        for (String feature : features(shown)) {
            List<Object> cells = new ArrayList<>();
            cells.add(Inline.code(feature));
            for (SegmentPortrait portrait : shown) {
                Optional<BigDecimal> mean = portrait.mean(feature);
                cells.add(Inline.text(mean.map(value -> value(feature, value)).orElse("–")));
            }
            table.row(cells.toArray());
        }
        return table;
    }

    /** The model's features in their order, then what else has a mean. */
    private Set<String> features(List<SegmentPortrait> shown) {
        Set<String> features = new LinkedHashSet<>();
        model.features().forEach(feature -> features.add(feature.name()));
        Set<String> others = new TreeSet<>();
        shown.forEach(portrait -> others.addAll(portrait.segment().means().keySet()));
        features.addAll(others);
        return features;
    }

    private static void differentiators(Document report, SegmentPortrait portrait) {
        List<Inline> lines = portrait.segment().differentiators().stream()
                .filter(each -> each.deviations().abs().compareTo(AT_AVERAGE) >= 0)
                .limit(MOST_WORDS)
                .map(Centroids::words)
                .toList();
        report.subsection(Inline.name(portrait.title()));
        if (lines.isEmpty()) {
            report.paragraph("Close to the average customer in every feature.");
        }
        report.bullets(lines);
    }

    private static Inline words(Differentiator each) {
        boolean above = each.deviations().signum() > 0;
        return Inline.code(each.feature())
                .then(above ? " above average: " : " below average: ")
                .then(value(each.feature(), each.mean()) + " against " + value(each.feature(), each.overall())
                        + " over all customers with orders ("
                        + size(each.deviations().abs()) + ", "
                        + each.deviations()
                                .abs()
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " standard deviations).");
    }

    private static String size(BigDecimal deviations) {
        if (deviations.compareTo(new BigDecimal("1.5")) >= 0) {
            return "very far";
        }
        return deviations.compareTo(new BigDecimal("0.75")) >= 0 ? "clearly" : "slightly";
    }

    private static String value(String feature, BigDecimal value) {
        return feature.startsWith("share_") ? share(value) : amount(value);
    }
}
