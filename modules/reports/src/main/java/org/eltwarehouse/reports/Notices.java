// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.reports.finding.Findings;

/** What a step wants its readers to know, which of its definitions agents drafted, and the day its figures are of: the same in every step's report. */
record Notices(StepRecord record) {
    void writeTo(Document report) {
        new DraftedTables(record.drafted()).writeTo(report);
        List<Inline> notices = record.notices().stream().map(Inline::text).toList();
        report.section("Notices");
        if (notices.isEmpty()) {
            report.paragraph("There are no notices.");
        }
        report.bullets(notices);
    }

    /** A closing half-sentence with the business date, or the empty text. */
    String businessDate() {
        return Findings.businessDate(record)
                .map(date -> " The business date is " + Figures.day(date) + ".")
                .orElse("");
    }
}
