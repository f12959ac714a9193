// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;

/**
 * Writes the report of a step, as Markdown and as HTML, into {@code reports/} of the step's folder. Idempotent and
 * deterministic; the step {@code reports} has none.
 */
public final class StepReports {
    private StepReports() {}

    /**
     * @param stepFolder the step's folder, also while it is not published yet; EDA and segmentation read their result
     *     from it
     */
    public static void write(StepRecord record, Location stepFolder) {
        ReportFiles reports = new ReportFiles(stepFolder.resolve("reports"));
        switch (record.step()) {
            case BRONZE -> reports.write(BronzeReport.of(record), "bronze_report");
            case SILVER -> reports.write(SilverReport.of(record), "silver_quality_report", "elt_report");
            case GOLD -> reports.write(GoldReport.of(record), "gold_marts_report", "gold_report");
            case EDA ->
                reports.write(
                        EdaReport.of(document(stepFolder, Findings.EDA_FILE, EdaSummary.class), record), "eda_report");
            case FEATURES -> reports.write(FeatureDictionary.of(record), "feature_dictionary");
            case SEGMENTATION ->
                reports.write(
                        record.notApplicable().isPresent()
                                ? SegmentationReport.notApplicable(record)
                                : SegmentationReport.of(
                                        document(stepFolder, Findings.MODEL_FILE, SegmentationModel.class), record),
                        "segmentation_report");
            case REPORTS -> {}
        }
    }

    /** What the step left for its report, not published yet. */
    private static <T> T document(Location stepFolder, String name, Class<T> type) {
        Location file = stepFolder.resolve(name);
        if (!Entry.isFile(file)) {
            throw Fault.PLATFORM.cannot("write the report", "the step left no " + name, "run the step again");
        }
        return Documents.fromJson(AtomicFile.read(file), type, name);
    }
}
