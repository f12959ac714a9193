// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eltwarehouse.contract.Step;
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
}
