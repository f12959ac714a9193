// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.util.List;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.reports.finding.SegmentPortrait;

/** The segments in a table: who they are, what they bring, what to do. */
record SegmentDigest(Findings findings) {
    void writeTo(Document report) {
        report.section("Customer segments");
        if (findings.record(Step.SEGMENTATION)
                .flatMap(StepRecord::notApplicable)
                .isPresent()) {
            report.paragraph("The warehouse describes no customers, so there are none to group.");
            return;
        }
        if (findings.model().isEmpty()) {
            report.paragraph(
                    findings.record(Step.SEGMENTATION).isEmpty()
                            ? "Segmentation did not run."
                            : "Segmentation left no model in the run folder.");
            return;
        }
        List<SegmentPortrait> portraits = findings.portraits();
        if (portraits.isEmpty()) {
            report.paragraph("Segmentation ran but found no customers to group.");
            return;
        }
        Table table = new Table()
                .words("Segment")
                .figures("Customers")
                .figures("Share of customers")
                .figures("Share of revenue")
                .figures("Days since last order")
                .figures("Spent per customer")
                .words("What to do");
        for (SegmentPortrait portrait : portraits) {
            table.row(
                    portrait.title(),
                    Inline.text(portrait.size()),
                    Inline.text(
                            portrait.small() ? "–" : share(portrait.segment().share())),
                    Inline.text(
                            portrait.small() ? "–" : share(portrait.segment().revenueShare())),
                    Inline.text(portrait.mean(SegmentPortrait.RECENCY)
                            .map(days -> count(Math.round(days.doubleValue())))
                            .orElse("–")),
                    Inline.text(portrait.mean(SegmentPortrait.MONETARY)
                            .map(Figures::amount)
                            .orElse("–")),
                    portrait.standing().action());
        }
        report.paragraph("Customers grouped by how they buy; days and amounts are means.");
        report.table(table);
        report.picture(new SegmentsPicture(portraits).chart());
    }
}
