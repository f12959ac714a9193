// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.CleanupPlan;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cleanup removes whole runs, and none that anybody needs. */
class CleanupTest {
    private static final Map<String, String> FILES = Map.of("a.csv", "a1");
    private static final int DAY = 24 * 60 * 60;
    private static final Instant NOW = Instant.ofEpochSecond(100 * DAY);

    @TempDir
    private Path artifacts;

    private StoredRuns runs;

    @BeforeEach
    void opensAStore() {
        runs = new StoredRuns(artifacts);
    }

    private Cleanup cleanup(int keep) {
        return new Cleanup(runs.store(), keep, Duration.ofDays(30), NOW);
    }

    private static String fate(CleanupPlan plan, String run) {
        CleanupPlan.Line line = plan.runs().stream()
                .filter(each -> each.runId().equals(RunId.of(run)))
                .findFirst()
                .orElseThrow();
        assertThat(line.removed()).isEqualTo(line.reason() == null);
        return line.removed() ? "removed" : line.reason();
    }

    @Test
    void eachRunStaysForAReasonOrGoes() throws IOException {
        runs.publish("a-failed", Status.FAILED, DAY, FILES);
        runs.publish("b-source", Status.COMPLETED, 2 * DAY, FILES);
        runs.publish("c-old", Status.COMPLETED, 3 * DAY, FILES);
        runs.publish("d-second", Status.COMPLETED, 4 * DAY, FILES);
        RunManifest latest = runs.publish("e-latest", Status.COMPLETED, 5 * DAY, FILES);
        runs.publish("f-young", Status.FAILED, 99 * DAY, FILES);
        unfinished("g-unfinished", "b-source");
        runs.store().pointTo(latest);
        CleanupPlan plan;
        List<RunId> gone;
        try (RunFolder written = runs.store().open(RunId.of("a-failed"))) {
            assertThat(written.deadHolder()).isEmpty();
            plan = cleanup(2).plan();
            assertThat(fate(plan, "a-failed")).isEqualTo("in use");
            assertThat(fate(plan, "b-source")).isEqualTo("run g-unfinished is not finished and took files from it");
            assertThat(fate(plan, "c-old")).isEqualTo("removed");
            assertThat(fate(plan, "d-second")).isEqualTo("among the 2 newest completed runs");
            assertThat(fate(plan, "e-latest")).isEqualTo("latest completed run");
            assertThat(fate(plan, "f-young")).isEqualTo("not older than 30 days");
            gone = cleanup(2).carryOut(plan);
        }
        assertThat(gone).containsExactly(RunId.of("c-old"));
        assertThat(runs.folder("c-old")).doesNotExist();
        assertThat(runs.folder("b-source").resolve("bronze/data/a.csv")).hasContent("a1");
        assertThat(fate(cleanup(2).plan(), "a-failed")).isEqualTo("removed");
    }

    /** A run that took a file over and did not end. */
    private void unfinished(String run, String from) throws IOException {
        RunManifest manifest = runs.publish(run, Status.FAILED, 90 * DAY, FILES);
        StepEntry bronze = manifest.step(Step.BRONZE).orElseThrow();
        StepEntry taken = new StepEntry(
                bronze.step(),
                bronze.status(),
                bronze.started(),
                bronze.finished(),
                bronze.millis(),
                bronze.rows(),
                bronze.peakMemoryBytes(),
                bronze.fingerprint(),
                bronze.parts(),
                Map.of("crm/a.csv", RunId.of(from)),
                bronze.artifacts(),
                null);
        try (RunFolder folder = runs.store().open(RunId.of(run))) {
            folder.write(StoredRuns.manifest(run, Status.FAILED, 90 * DAY, List.of(taken)));
        }
    }

    @Test
    void theNewestCompletedRunStaysHoweverFewAreWanted() {
        runs.publish("a", Status.COMPLETED, DAY, FILES);
        CleanupPlan plan = cleanup(0).plan();
        assertThat(fate(plan, "a")).isEqualTo("among the 1 newest completed runs");
        assertThat(cleanup(0).carryOut(plan)).isEmpty();
    }

    @Test
    void aRunThatIsWrittenAgainSinceThePlanStays() throws IOException {
        runs.publish("a", Status.COMPLETED, DAY, FILES);
        runs.publish("b", Status.COMPLETED, 2 * DAY, FILES);
        CleanupPlan plan = cleanup(1).plan();
        assertThat(fate(plan, "a")).isEqualTo("removed");
        try (RunFolder written = runs.store().open(RunId.of("a"))) {
            assertThat(cleanup(1).carryOut(plan)).isEmpty();
            assertThat(written.record(Step.BRONZE)).isPresent();
        }
        assertThat(cleanup(1).carryOut(plan)).containsExactly(RunId.of("a"));
    }

    @Test
    void whatDeadProcessesLeftGoesAndWhatLivingOnesWriteStays() throws IOException {
        runs.publish("a", Status.COMPLETED, DAY, FILES);
        Path folder = artifacts.resolve("runs");
        Files.createDirectories(folder.resolve(".removed-x/bronze"));
        Path torn = Files.writeString(folder.resolve(".latest.json.7.draft"), "{");
        Files.setLastModifiedTime(torn, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Path probe = Files.writeString(folder.resolve(".write123.probe"), "");
        Files.setLastModifiedTime(probe, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Path alive = Files.writeString(folder.resolve(".latest.json.8.draft"), "{");
        Files.setLastModifiedTime(alive, FileTime.from(NOW.minus(Duration.ofHours(1))));
        cleanup(1).carryOut(cleanup(1).plan());
        assertThat(folder.resolve(".removed-x")).doesNotExist();
        assertThat(torn).doesNotExist();
        assertThat(probe).doesNotExist();
        assertThat(alive).exists();
    }

    @Test
    void oneCleanupIsAtWorkAtATime() throws IOException {
        runs.publish("a", Status.COMPLETED, DAY, FILES);
        CleanupPlan plan = cleanup(1).plan();
        try (RunLock other =
                RunLock.alone(Location.of(artifacts.resolve("runs"))).orElseThrow()) {
            assertThat(other.before()).isEmpty();
            assertThatThrownBy(() -> cleanup(1).carryOut(plan))
                    .hasMessageStartingWith("Cannot remove runs: another cleanup is at work in ");
        }
    }
}
