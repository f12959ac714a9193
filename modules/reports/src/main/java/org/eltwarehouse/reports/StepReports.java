package org.eltwarehouse.reports;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.reports.finding.Findings;
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
                        EdaReport.of(present(Findings.eda(stepFolder), "data/eda_summary.json"), record), "eda_report");
            case FEATURES -> reports.write(FeatureDictionary.of(record), "feature_dictionary");
            case SEGMENTATION ->
                reports.write(
                        record.notApplicable().isPresent()
                                ? SegmentationReport.notApplicable(record)
                                : SegmentationReport.of(
                                        present(Findings.model(stepFolder), "_meta/model_metadata.json"), record),
                        "segmentation_report");
            case REPORTS -> {}
        }
    }

    private static <T> T present(T result, String file) {
        if (result == null) {
            throw Fault.PLATFORM.cannot("write the report", "the step left no " + file, "run the step again");
        }
        return result;
    }
}
