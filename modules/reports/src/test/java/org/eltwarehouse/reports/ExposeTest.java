// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposeTest {
    @TempDir
    Path run;

    @Test
    void tellsAFullRun() {
        Expose.write(
                Location.of(Samples.runFolder(run)),
                Samples.allRecords(),
                Samples.policy(),
                Location.of(run.resolve("reports")));
        Golden.check(run.resolve("reports/final_expose.md"), "full/final_expose.md");
        Golden.check(run.resolve("reports/final_expose.html"), "full/final_expose.html");
    }

    @Test
    void saysOfEveryStepThatItDidNotRun() {
        Expose.write(Location.of(run), Map.of(), Samples.policy(), Location.of(run.resolve("reports")));
        Golden.check(run.resolve("reports/final_expose.md"), "empty/final_expose.md");
    }

    @Test
    void saysThatSegmentationDidNotRun() throws IOException {
        Map<Step, StepRecord> records = Samples.allRecords();
        records.remove(Step.SEGMENTATION);
        Expose.write(Location.of(Samples.runFolder(run)), records, Samples.policy(), Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("Segmentation did not run.")
                .doesNotContain("Loyal bike buyers");
    }

    @Test
    void saysThatAStepLeftNoResult() throws IOException {
        Expose.write(Location.of(run), Samples.allRecords(), Samples.policy(), Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("Segmentation left no model in the run folder.", "It ran but left no summary.");
    }

    @Test
    void showsNoFigureOfASegmentThatIsTooSmall() throws IOException {
        Expose.write(Location.of(Samples.runFolder(run)), Samples.allRecords(), Samples.policy(), Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("| 4 · Handful | fewer than 10 | – | – | – | – |")
                .doesNotContain("4,000.00");
    }

    @Test
    void tellsAModelWithoutDatesAndMoney() {
        Expose.write(
                Location.of(Samples.explored(run, Insights.explored(List.of(SampleModels.spa())))),
                Map.of(Step.EDA, Samples.eda()),
                Samples.policy(),
                Location.of(run.resolve("reports")));
        Golden.check(run.resolve("reports/final_expose.md"), "spa/final_expose.md");
    }

    @Test
    void leadsWithTheFirstOfSeveralModels() throws IOException {
        ModelFigures sales = Insights.eda().models().get(0);
        Samples.explored(run, Insights.explored(List.of(SampleModels.spa(), sales)));
        Expose.write(Location.of(run), Map.of(Step.EDA, Samples.eda()), Samples.policy(), Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("# Exposé: spa visits\n", "### Spa visits\n", "### Sales\n", "All amounts are in EUR.")
                .contains("| Repeat rate | 30.0% | 35.0% | +1.0 percentage points | +2.0 percentage points |")
                .doesNotContain("best full month", "Find out why");
    }

    @Test
    void namesTheCurrencyOfAModelThatHasAnother() throws IOException {
        ModelFigures sales = Insights.eda().models().get(0);
        ModelFigures swiss = new ModelFigures(
                new Label("Swiss sales", "Schweiz"),
                "CHF",
                null,
                sales.measures(),
                sales.total(),
                sales.months(),
                List.of());
        Samples.explored(run, Insights.explored(List.of(sales, swiss)));
        Expose.write(Location.of(run), Map.of(Step.EDA, Samples.eda()), Samples.policy(), Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("Amounts are in EUR where no other currency is named.")
                .contains("### Swiss sales\n\nAmounts are in CHF.\n");
    }

    @Test
    void saysThatAWarehouseHasNoModel() throws IOException {
        Samples.explored(run, Insights.explored(List.of()));
        Expose.write(
                Location.of(run),
                Map.of(Step.EDA, Samples.eda(), Step.GOLD, Samples.gold()),
                Samples.policy(),
                Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("The warehouse has no model of figures, so there are no headline figures.")
                .contains("sales_amount 2,400,000.00")
                .doesNotContain("amounts are in");
    }

    @Test
    void leavesOutASummaryOfAnotherVersion() throws IOException {
        Path summary = Samples.runFolder(run).resolve("step1_eda/data/eda_summary.json");
        Files.writeString(summary, "{\"format\": 1, \"headlines\": {}}");
        Expose.write(Location.of(run), Samples.allRecords(), Samples.policy(), Location.of(run));
        assertThat(Files.readString(run.resolve("final_expose.md")))
                .contains("left no summary in the run folder that this version reads");
    }
}
