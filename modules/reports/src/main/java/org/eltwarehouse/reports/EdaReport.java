// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.util.List;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.reports.finding.Currencies;
import org.eltwarehouse.reports.finding.ModelMonths;

/** The gold tables explored: the business at a glance, then every column of every table. */
final class EdaReport {
    private EdaReport() {}

    static Document of(EdaSummary summary, StepRecord record) {
        Document report = new Document("Exploration: what the marts hold");
        String date = summary.businessDate() == null
                ? ""
                : " The business date is " + Figures.day(summary.businessDate()) + ".";
        report.paragraph(count(summary.tables().size(), "table was", "tables were") + " explored." + date
                + new Currencies(summary.models()).sentence());
        report.paragraph("Values that fewer than " + count(summary.smallGroup(), "row shares", "rows share")
                + " are suppressed, so that no figure speaks of one person; columns about persons show counts only, no"
                + " values and no distribution.");
        headlines(report, summary);
        summary.tables().forEach(table -> new ColumnProfiles(table).writeTo(report));
        if (summary.tables().isEmpty()) {
            report.section("Tables").paragraph("There was no table to explore.");
        }
        new Notices(record).writeTo(report);
        return report;
    }

    private static void headlines(Document report, EdaSummary summary) {
        List<ModelFigures> models = summary.models();
        if (models.isEmpty()) {
            report.section("Headlines").paragraph("The warehouse has no model of figures, so there are no headlines.");
        }
        for (ModelFigures model : models) {
            report.section(
                    models.size() == 1
                            ? "Headlines"
                            : "Headlines: " + model.label().en());
            if (new Currencies(models).isOther(model)) {
                report.paragraph("Amounts are in " + model.currency() + ".");
            }
            ModelMonths months = ModelMonths.of(model, summary.businessDate(), null);
            new ModelSection(model, months, summary.smallGroup()).writeTo(report);
        }
    }
}
