// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepReportsTest {
    @TempDir
    Path run;

    @ParameterizedTest
    @CsvSource({
        "BRONZE, bronze_report, bronze_report",
        "SILVER, silver_quality_report, elt_report",
        "GOLD, gold_marts_report, gold_report",
        "EDA, eda_report, eda_report",
        "FEATURES, feature_dictionary, feature_dictionary",
        "SEGMENTATION, segmentation_report, segmentation_report"
    })
    void writesTheReportOfEveryStep(Step step, String markdown, String html) {
        Path folder = Samples.runFolder(run).resolve(step.folder());
        StepReports.write(Samples.allRecords().get(step), Location.of(folder));
        Golden.check(folder.resolve("reports/" + markdown + ".md"), "full/" + markdown + ".md");
        Golden.check(folder.resolve("reports/" + html + ".html"), "full/" + html + ".html");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BRONZE", "SILVER", "GOLD", "FEATURES"})
    void saysThatAStepIsEmpty(Step step) {
        StepReports.write(Samples.step(step, List.of(), List.of(), List.of()), Location.of(run));
        String name = List.of(run.resolve("reports").toFile().list()).stream()
                .filter(file -> file.endsWith(".md"))
                .findFirst()
                .orElseThrow();
        Golden.check(run.resolve("reports").resolve(name), "empty/" + name);
    }

    @Test
    void saysWhatFailedAndWhatDoesNotBalance() {
        StepRecord silver = Samples.step(
                Step.SILVER,
                List.of(),
                List.of(Samples.table(
                        "silver.cst_info",
                        10,
                        new Ledger(12, 10, 1, 0),
                        List.of(Samples.check("unique(cst_id)", Severity.FAIL, false)),
                        List.of())),
                List.of());
        StepReports.write(silver, Location.of(run));
        Golden.check(run.resolve("reports/silver_quality_report.md"), "failed/silver_quality_report.md");
    }

    @Test
    void tellsAllFiguresOfAModelWithoutDatesAndMoney() {
        Path folder = Samples.explored(run, Insights.explored(List.of(SampleModels.spa())))
                .resolve(Step.EDA.folder());
        StepReports.write(Samples.eda(), Location.of(folder));
        Golden.check(folder.resolve("reports/eda_report.md"), "spa/eda_report.md");
    }

    @Test
    void refusesAStepThatLeftNoResult() {
        assertThatThrownBy(() -> StepReports.write(Samples.eda(), Location.of(run)))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot write the report: the step left no data/eda_summary.json; run the step again");
    }

    @Test
    void writesNothingForTheReportsStep() {
        StepReports.write(Samples.step(Step.REPORTS, List.of(), List.of(), List.of()), Location.of(run));
        assertThat(run).isEmptyDirectory();
    }
}
