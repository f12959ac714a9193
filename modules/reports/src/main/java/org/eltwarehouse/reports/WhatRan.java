// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.Findings;

/** A line per step: what it did, or that it did not run; and the notices of all steps. */
record WhatRan(Findings findings) {
    private static final List<Step> STEPS =
            List.of(Step.BRONZE, Step.SILVER, Step.GOLD, Step.EDA, Step.FEATURES, Step.SEGMENTATION);

    void writeTo(Document report) {
        report.section("What ran");
        Table table = new Table().words("Step").words("Result");
        List<Inline> notices = new ArrayList<>();
        for (Step step : STEPS) {
            table.row(
                    title(step),
                    Inline.text(findings.record(step)
                            .map(record -> record.notApplicable().isPresent()
                                    ? "Not applicable to this warehouse."
                                    : result(record) + emptyTables(record))
                            .orElse(title(step) + " did not run.")));
            findings.record(step).stream()
                    .flatMap(record -> record.notices().stream())
                    .forEach(notice ->
                            notices.add(Inline.text(title(step)).strong().then(": " + notice)));
        }
        report.table(table);
        if (!notices.isEmpty()) {
            report.paragraph("The steps left these notices:");
            report.bullets(notices);
        }
    }

    /** One sentence that names the steps that did not run. */
    Optional<Inline> missing() {
        List<String> missing = STEPS.stream()
                .filter(step -> findings.record(step).isEmpty())
                .map(WhatRan::title)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Inline.text("This exposé is incomplete. Did not run: " + String.join(", ", missing) + "."));
    }

    private String result(StepRecord record) {
        return switch (record.step()) {
            case BRONZE -> bronze(record);
            case SEGMENTATION ->
                findings.model()
                        .map(model -> count(model.customers(), "customer", "customers") + " in "
                                + count(model.k(), "segment", "segments") + ".")
                        .orElse("It ran but left no model.");
            case EDA ->
                findings.eda()
                        .map(eda -> count(eda.tables().size(), "table", "tables") + " explored.")
                        .orElse("It ran but left no summary.");
            default ->
                count(record.tables().size(), "table", "tables") + " with " + count(record.rows(), "row", "rows") + ".";
        };
    }

    private static String bronze(StepRecord record) {
        long malformed =
                record.sources().stream().mapToLong(SourceRecord::malformed).sum();
        return count(record.sources().size(), "file", "files") + " with " + count(record.rows(), "record", "records")
                + ", " + count(malformed) + " of them malformed.";
    }

    private static String emptyTables(StepRecord record) {
        List<String> empty = record.tables().stream()
                .filter(table -> table.rows() == 0)
                .map(TableRecord::table)
                .map(Object::toString)
                .toList();
        return empty.isEmpty() ? "" : " Empty: " + String.join(", ", empty) + ".";
    }

    private static String title(Step step) {
        return step == Step.EDA
                ? "Exploration"
                : step.name().charAt(0) + step.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
