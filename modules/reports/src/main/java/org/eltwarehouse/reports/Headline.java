// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.reports.finding.Currencies;
import org.eltwarehouse.reports.finding.Findings;

/** The key figures: the leading model with its picture, then each further one with its table. */
record Headline(Findings findings) {
    void writeTo(Document report) {
        report.section("Headline figures");
        if (findings.eda().isEmpty()) {
            report.paragraph(
                    findings.record(Step.EDA).isEmpty()
                            ? "The exploration did not run, so there are no headline figures."
                            : "The exploration left no summary in the run folder that this version reads, so there are"
                                    + " no headline figures.");
            return;
        }
        List<ModelFigures> models = findings.models();
        if (models.isEmpty()) {
            report.paragraph("The warehouse has no model of figures, so there are no headline figures.");
            new MartTotals(findings).writeTo(report);
            return;
        }
        for (ModelFigures model : models) {
            if (models.size() > 1) {
                report.subsection(Inline.text(model.label().en()));
            }
            if (new Currencies(models).isOther(model)) {
                report.paragraph("Amounts are in " + model.currency() + ".");
            }
            model(report, model);
        }
    }

    private void model(Document report, ModelFigures model) {
        ModelHeadline headline = new ModelHeadline(model, findings.months(model));
        report.paragraph(headline.lastMonth());
        report.table(headline.table());
        if (model.equals(findings.models().get(0))) {
            report.picture(new MonthsPicture(headline.months()).chart());
            headline.highestMonth().ifPresent(report::paragraph);
        }
    }
}
