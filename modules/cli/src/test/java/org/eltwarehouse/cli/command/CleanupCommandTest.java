// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.CleanupPlan;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;

/** The cleanup of runs: what it removes, what it says of it, and what it leaves. */
class CleanupCommandTest extends FinishedRun {
    @Test
    void theCleanupSaysWhatItDoesAndKeepsWhatIsNeeded() {
        ChangedRun finished = copy();
        finished.run("second").completed();
        finished.run("third", "--seed", "7").completed();
        finished.run("unfinished", "--seed", "8", "--to", "features").completed();
        CleanupPlan plan =
                json(finished.tool("gc", "--keep", "1", "--older-than", "0", "--dry-run", "--json"), CleanupPlan.class);
        Map<String, String> reasons = plan.runs().stream()
                .collect(Collectors.toMap(
                        line -> line.runId().value(), line -> line.removed() ? "gone" : line.reason()));
        assertThat(reasons)
                .containsEntry("third", "latest completed run")
                .containsEntry("second", "gone")
                .containsEntry("unfinished", "gone")
                .hasSize(4);
        assertThat(reasons.values())
                .filteredOn(reason -> reason.contains("took files from it"))
                .isEmpty();
    }

    @Test
    void whatAnUnfinishedRunTookFilesFromStays() throws IOException {
        ChangedRun finished = copy();
        String sound = "- {not_null: country}";
        String broken = "- {range: {column: location_key, min: \"5\"}}";
        finished.definition("gold/dim_location.yaml", sound, broken);
        assertThat(finished.run("failed").exitCode()).isEqualTo(1);
        finished.definition("gold/dim_location.yaml", broken, sound);
        finished.run("second", "--seed", "7").completed();

        try (RunFolder held = new RunStore(Location.of(finished.artifacts())).open(RunId.of("failed"))) {
            assertThat(finished.tool("gc", "--keep", "0", "--older-than", "0").out())
                    .containsPattern("second +completed +[\\d.]+ MB +keep +latest completed run")
                    .containsPattern("failed +failed +[\\d.]+ MB +keep +in use")
                    .containsPattern(
                            "base +completed +[\\d.]+ MB +keep +run failed is not finished and took files from it")
                    .contains("Removed 0 runs");
            assertThat(Path.of(held.root().toString())).isDirectory();
        }
        assertThat(finished.tool("gc", "--keep", "1", "--older-than", "0").out())
                .contains("Removed 1 runs");
        assertThat(finished.tool("gc", "--keep", "1", "--older-than", "30").out())
                .contains("Removed 0 runs");
        assertThat(finished.tool("gc", "--keep", "1", "--older-than", "0").out())
                .contains("Removed 1 runs");
        try (var left = Files.list(finished.artifacts().resolve("runs"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("second", "latest.json", ".lock");
        }
        assertThat(finished.tool("verify", "second").exitCode()).isZero();
    }

    @Test
    void aCleanupRemovesWhatDeadProcessesLeftAndIsAloneAtIt() throws IOException {
        ChangedRun finished = copy();
        Path runs = finished.artifacts().resolve("runs");
        List<String> left = List.of(".latest.json.7-1.draft", ".write7.probe", ".removed-old");
        for (String name : left) {
            Files.setLastModifiedTime(Files.createFile(runs.resolve(name)), FileTime.from(Instant.EPOCH));
        }
        Path fresh = Files.createFile(runs.resolve(".latest.json.8-1.draft"));
        String[] gc = {"gc", "--keep", "1", "--older-than", "0"};

        try (FileChannel other =
                        FileChannel.open(runs.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            RunResult second = finished.tool(gc);
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.err()).contains("another cleanup is at work in");
        }
        assertThat(runs.resolve(left.get(0))).exists();
        assertThat(finished.tool(gc).exitCode()).isZero();
        assertThat(left).allSatisfy(name -> assertThat(runs.resolve(name)).doesNotExist());
        assertThat(fresh).exists();
    }
}
