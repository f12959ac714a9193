// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trials' own eyes see what is wrong with a run. */
class RunFilesTest {
    @TempDir
    private Path temporary;

    @Test
    void aFileThatIsNotAsPublishedIsSeen() throws IOException {
        Path run = published(temporary.resolve("a"));
        RunFiles files = new RunFiles(run);
        assertThat(files.brokenSteps()).isEmpty();
        Files.writeString(run.resolve("bronze/data/a.csv"), "spoilt");
        assertThat(files.brokenSteps()).containsExactly("bronze/data/a.csv is not as published");
        Files.delete(run.resolve("bronze/data/a.csv"));
        assertThat(files.brokenSteps()).containsExactly("bronze/data/a.csv is missing");
        Files.writeString(run.resolve("bronze/_meta/bronze_metadata.yaml"), "format: ");
        assertThat(files.brokenSteps()).singleElement().asString().startsWith("Cannot ");
    }

    @Test
    void aFileThatOnlyOneRunHasOrThatDiffersIsSeen() throws IOException {
        Path run = published(temporary.resolve("a"));
        Path other = published(temporary.resolve("b"));
        RunFiles files = new RunFiles(run);
        assertThat(files.differences(other)).isEmpty();
        Files.writeString(run.resolve("bronze/data/a.csv"), "spoilt");
        Files.writeString(run.resolve("bronze/data/b.csv"), "more");
        Files.writeString(run.resolve(".lock"), "times and processes do not count");
        assertThat(files.differences(other))
                .containsExactly("bronze/data/a.csv differs", "bronze/data/b.csv is only in this run");
    }

    @Test
    void aReaderThatIsPointedToHalfARunComplains() throws IOException {
        Path run = published(temporary);
        Files.writeString(
                run.resolveSibling("latest.json"),
                "{\"format\": 1, \"run_id\": \"trial\", \"finished\": \"2026-11-20T10:14:08Z\"}");
        LatestReader reader = LatestReader.of(temporary);
        reader.close();
        assertThat(reader.observations()).isPositive();
        assertThat(reader.complaints())
                .contains(
                        "latest.json names trial: its manifest says null",
                        "latest.json names trial: silver has no commit record")
                .doesNotContain("latest.json names trial: bronze has no commit record");
    }

    /** A run that has published one file. */
    private static Path published(Path artifacts) throws IOException {
        try (RunFolder run = new RunStore(Location.of(artifacts)).open(RunId.of("trial"))) {
            Location staged = run.stage(Step.BRONZE);
            Path stage = Path.of(staged.toString());
            Files.createDirectories(stage.resolve("data"));
            Files.writeString(stage.resolve("data/a.csv"), "whole\n");
            run.publish(
                    staged,
                    new StepRecord(
                            StepRecord.FORMAT,
                            Step.BRONZE,
                            "1",
                            Sha256.of("inputs"),
                            Map.of(),
                            StepSettings.NONE,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
            return Path.of(run.root().toString());
        }
    }
}
