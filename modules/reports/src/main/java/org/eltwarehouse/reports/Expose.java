// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.reports.finding.Advice;
import org.eltwarehouse.reports.finding.Currencies;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.reports.finding.ModelMonths;
import org.eltwarehouse.reports.finding.Recommendations;
import org.eltwarehouse.store.RunView;
import org.eltwarehouse.store.storage.Location;

/**
 * Writes the exposé: what a run means for the business, in one or two pages. Deterministic; any step may be missing, and
 * the exposé says so.
 */
public final class Expose {
    private Expose() {}

    /**
     * Writes {@code final_expose.md} and {@code final_expose.html}.
     *
     * @param runFolder where the published steps stand
     * @param records of the steps that were published
     * @param target the folder to write into
     */
    public static void write(Location runFolder, Map<Step, StepRecord> records, DataPolicy policy, Location target) {
        Findings findings = Findings.read(RunView.of(runFolder, "report on", records), policy);
        new ReportFiles(target).write(document(findings, records), "final_expose");
    }

    private static Document document(Findings findings, Map<Step, StepRecord> records) {
        Document report = new Document("Exposé: " + subject(findings));
        report.paragraph(period(findings));
        new WhatRan(findings).missing().ifPresent(missing -> report.paragraph(missing.strong()));
        DraftedTables drafted = DraftedTables.of(records.values());
        drafted.warnIn(report);
        new Headline(findings).writeTo(report);
        recommendations(report, findings);
        new SegmentDigest(findings).writeTo(report);
        new QualityDigest(findings).writeTo(report);
        new WhatRan(findings).writeTo(report);
        drafted.writeTo(report);
        new PrivacyNotes(findings.policy()).writeTo(report);
        new LimitsSection(findings).writeTo(report);
        return report;
    }

    /** What the run is about: its leading model, and customers where they were grouped. */
    private static String subject(Findings findings) {
        List<String> parts = new ArrayList<>();
        findings.lead().ifPresent(model -> parts.add(model.label().inSentence()));
        findings.model().ifPresent(segments -> parts.add("customers"));
        return parts.isEmpty() ? "what the data holds" : String.join(" and ", parts);
    }

    private static String period(Findings findings) {
        String date = findings.businessDate()
                .map(day -> "As of the business date, " + Figures.day(day) + ".")
                .orElse("The business date is not known.");
        String span = findings.months()
                .filter(months -> !months.isEmpty())
                .map(Expose::span)
                .orElse("");
        return date + span + new Currencies(findings.models()).sentence();
    }

    private static String span(ModelMonths months) {
        return " " + months.model().label().en() + " from "
                + Figures.month(months.all().first()) + " to "
                + Figures.month(months.all().last()) + ".";
    }

    private static void recommendations(Document report, Findings findings) {
        report.section("Recommendations");
        List<Advice> advice = Recommendations.of(findings);
        report.paragraph(introduction(advice) + unknown(findings));
        report.numbered(advice.stream()
                .map(each ->
                        each.action().strong().then(" ").then(each.reason()).then(stake(each)))
                .toList());
    }

    private static String introduction(List<Advice> advice) {
        if (advice.isEmpty()) {
            return "No figure of this run calls for a recommendation.";
        }
        return advice.stream().allMatch(each -> each.stake() == null)
                ? "Each follows from the figure it quotes."
                : "Each follows from the figure it quotes. Ordered by the money at stake, highest first; the amounts"
                        + " overlap and must not be added up. Where no amount can be given, the advice stands last.";
    }

    /** Which kinds of advice are out of reach because their figures are missing. */
    private static String unknown(Findings findings) {
        List<String> kinds = new ArrayList<>();
        if (findings.eda().isEmpty()) {
            kinds.add("key figures");
        }
        if (findings.model().isEmpty()
                && findings.record(Step.SEGMENTATION)
                        .flatMap(StepRecord::notApplicable)
                        .isEmpty()) {
            kinds.add("segments");
        }
        if (findings.record(Step.SILVER).isEmpty()) {
            kinds.add("data quality");
        }
        return kinds.isEmpty() ? "" : " Missing for want of figures: advice about " + String.join(", ", kinds) + ".";
    }

    private static String stake(Advice advice) {
        return advice.stake() == null ? "" : " At stake: " + Figures.amount(advice.stake()) + ".";
    }
}
