// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start meets in the run that it was told to write: it goes on, repairs or refuses, and loses nothing. */
@Tag("slow")
class RunGuardTest {
    @TempDir
    private Path temporary;

    @Test
    void whoWritesTheRunIsNamedAndTheSecondStartEnds() {
        RawFixture raw = RawFixture.small(temporary);
        try (RunFolder held = new RunStore(Location.of(raw.artifacts())).open(RunId.of(RunResult.RUN))) {
            RunResult refused = raw.run("--to", "bronze");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.err())
                    .matches(
                            "(?s)Cannot start run a-run: it is being written by process "
                                    + ProcessHandle.current().pid()
                                    + " on \\S+ since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ; wait for it or choose another --run-id\\R");
            assertThat(held.records()).isEmpty();
        }
        assertThat(raw.run("--to", "bronze").completed().out()).doesNotContain("Took over");
    }

    @Test
    void theLockOfADeadProcessIsTakenOverAndSaid() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        Path lock =
                Files.createDirectories(raw.artifacts().resolve("runs/a-run")).resolve(".lock");
        Files.writeString(lock, "{\"host\" : \"elsewhere\", \"pid\" : 4711, \"since\" : \"2025-01-31T02:15:00Z\"}");
        assertThat(raw.run("--to", "bronze").completed().out())
                .startsWith("Took over run a-run from process 4711 on elsewhere since 2025-01-31T02:15:00Z,"
                        + " which ended early");
        assertThat(lock).isEmptyFile();
        assertThat(raw.run("--to", "bronze", "--from", "bronze").out()).doesNotContain("Took over");
    }

    @Test
    void ofTwoStartsAtOnceOneWritesTheRun() {
        RawFixture raw = RawFixture.small(temporary);
        List<CompletableFuture<RunResult>> starts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> raw.run("--to", "bronze")))
                .toList();
        List<RunResult> results = starts.stream().map(CompletableFuture::join).toList();
        assertThat(results)
                .extracting(RunResult::exitCode)
                .contains(0)
                .containsAnyOf(0, 3)
                .doesNotContain(1, 2);
        assertThat(results)
                .filteredOn(result -> result.exitCode() == 3)
                .extracting(RunResult::err)
                .allMatch(error -> error.startsWith("Cannot start run a-run: "));
        assertThat(raw.run("--to", "bronze").out()).startsWith("Nothing to do: run a-run ");
    }

    @Test
    void aFinishedRunIsNeverOverwritten() {
        ChangedRun finished = ChangedRun.base().copy(temporary.resolve("copy"));
        RunResult same = finished.run(ChangedRun.BASE);
        assertThat(same.out()).startsWith("Nothing to do: run base ");
        Map<String, byte[]> before = same.files("");

        RunResult forced = finished.run(ChangedRun.BASE, "--force");
        assertThat(forced.exitCode()).isEqualTo(2);
        assertThat(forced.err())
                .isEqualTo(
                        "Cannot overwrite run base: it is finished and undamaged; leave out --run-id or choose another:"
                                + " a finished run stays as it is" + System.lineSeparator());
        finished.data(RawFixture.SALES, "539.99,1,539.99", "540.99,1,540.99");
        for (String[] more : new String[][] {{}, {"--force"}, {"--from", "bronze", "--force"}}) {
            RunResult other = finished.run(ChangedRun.BASE, more);
            assertThat(other.exitCode()).isEqualTo(2);
            assertThat(other.err())
                    .startsWith("Cannot overwrite run base: it is finished, and its bronze was made from other inputs,"
                            + " definitions or parameters; ");
        }
        assertThat(same.files("")).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void aDamagedFinishedRunIsMendedFromItsDamageOnWhenForced() throws IOException {
        ChangedRun finished = ChangedRun.base().copy(temporary.resolve("copy"));
        RunResult whole = ChangedRun.base().whole();
        Path features = finished.artifacts().resolve("runs/base/step2_feature_engineering/data/customer_features.csv");
        Files.delete(features);
        RunResult refused = finished.run(ChangedRun.BASE);
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .isEqualTo("Cannot continue run base: step2_feature_engineering/data/customer_features.csv is missing;"
                        + " pass --force to make features and what follows again" + System.lineSeparator());

        RunResult mended = finished.run(ChangedRun.BASE, "--force").completed();

        assertThat(mended.out()).contains("gold is committed already").doesNotContain("features is committed already");
        assertThat(mended.differences(whole)).isEmpty();
        assertThat(new RunStore(Location.of(finished.artifacts())).latest().map(LatestRun::runId))
                .contains(RunId.of(ChangedRun.BASE));
    }

    @Test
    void aCutOffCommitRecordIsDamage() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "bronze").completed();
        Path record = first.folder().resolve("bronze/_meta/bronze_metadata.yaml");
        String sound = Files.readString(record);
        for (String cut : List.of("", "format: 1\nstep: bro", sound.substring(0, sound.length() / 2))) {
            Files.writeString(record, cut);
            RunResult refused = raw.run("--to", "bronze");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.err())
                    .startsWith(
                            "Cannot continue run a-run: bronze/_meta/bronze_metadata.yaml cannot be read; pass --force");
            raw.run("--to", "bronze", "--force").completed();
            assertThat(record).hasContent(sound);
        }
        Files.writeString(record, sound.replaceFirst("rows: \\d+", "rows: 1"));
        assertThat(raw.run("--to", "bronze").err()).contains("bronze/_meta/bronze_metadata.yaml has changed");
    }

    @Test
    void aCutOffManifestIsMadeAnewFromTheCommitRecords() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "bronze").completed();
        Path manifest = first.folder().resolve("_meta/run_manifest.json");
        String text = Files.readString(manifest);
        for (String cut : List.of("", "{", text.substring(0, text.length() - 20))) {
            Files.writeString(manifest, cut);
            RunResult again = raw.run("--to", "bronze").completed();
            assertThat(again.out())
                    .contains("The manifest is made anew from the commit records: Cannot read " + manifest)
                    .contains("bronze is committed already");
            assertThat(again.manifest().step(Step.BRONZE).orElseThrow().artifacts())
                    .hasSizeGreaterThan(9);
        }
    }

    @Test
    void aDocumentOfANewerVersionIsLeftAlone() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "bronze").completed();
        for (String file : List.of("_meta/run_manifest.json", "bronze/_meta/bronze_metadata.yaml")) {
            Path document = first.folder().resolve(file);
            String sound = Files.readString(document);
            Files.writeString(document, sound.replaceFirst("(\"?format\"? ?: )1", "$13"));
            int newest = file.endsWith(".yaml") ? StepRecord.NEWEST_FORMAT : RunManifest.FORMAT;
            Map<String, byte[]> before = first.files("");
            for (String[] more : new String[][] {{"--to", "bronze"}, {"--to", "bronze", "--force"}}) {
                RunResult refused = raw.run(more);
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.err())
                        .isEqualTo("Cannot read " + document + ": its format 3 is newer than " + newest
                                + "; use the version of the warehouse that wrote it" + System.lineSeparator());
            }
            assertThat(first.files("")).containsExactlyInAnyOrderEntriesOf(before);
            Files.writeString(document, sound);
        }
    }

    @Test
    void aFolderUnderAnotherNameOrCopiedHalfIsNoRunToContinue() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "bronze").completed();
        Files.delete(first.folder().resolve("bronze/data/cst_info.csv"));
        Files.delete(first.folder().resolve("_meta/run_manifest.json"));
        assertThat(raw.run("--to", "bronze").err())
                .startsWith("Cannot continue run a-run: bronze/data/cst_info.csv is missing; pass --force");
        raw.run("--to", "bronze", "--force").completed();
        Files.move(first.folder(), raw.artifacts().resolve("runs/renamed"));
        RunResult refused = raw.named("renamed", "--to", "bronze");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("Cannot continue run renamed: its manifest is that of run a-run; ");
    }

    @Test
    void aClockSetBackChangesNothingButTimes() throws IOException {
        ChangedRun finished = ChangedRun.base().copy(temporary.resolve("copy"));
        Path manifest = finished.artifacts().resolve("runs/base/_meta/run_manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceAll("\"(started|finished)\" : \"20\\d\\d", "\"$1\" : \"2099"));
        assertThat(finished.run(ChangedRun.UNNAMED).out()).startsWith("Nothing to do: run base ");
        RunResult later = finished.run("later", "--seed", "7").completed();
        assertThat(ChangedRun.computed(later)).containsExactly("reports", "segmentation");
        assertThat(new RunStore(Location.of(finished.artifacts())).latest().map(LatestRun::runId))
                .contains(RunId.of("later"));
        assertThat(finished.tool("runs").out()).contains("in the future");
        assertThat(finished.tool("gc", "--keep", "1", "--older-than", "1").out())
                .contains("Removed 0 runs");
    }

    @Test
    void aRunThatFailsKeepsItsEvidenceAndIsNeverTheLatest() throws IOException {
        ChangedRun failing = ChangedRun.base().copy(temporary.resolve("copy"));
        failing.definition(
                "gold/dim_location.yaml", "- {not_null: country}", "- {range: {column: location_key, min: \"5\"}}");
        RunResult failed = failing.run("failed");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.manifest().status()).isEqualTo(Status.FAILED);
        try (Stream<Path> evidence = Files.walk(failed.folder().resolve("_failed/gold"))) {
            assertThat(evidence.map(file -> failed.folder().relativize(file).toString()))
                    .contains("_failed/gold/gold.jsonl", "_failed/gold/reports/gold_marts_report.md");
        }
        assertThat(failed.folder().resolve("gold")).doesNotExist();
        assertThat(new RunStore(Location.of(failing.artifacts())).latest().map(LatestRun::runId))
                .contains(RunId.of(ChangedRun.BASE));
        assertThat(failing.run("again").exitCode()).isEqualTo(1);
    }

    @Test
    void aRunMayBeSplitIntoSeveralStarts() {
        ChangedRun split = ChangedRun.base().copy(temporary.resolve("copy"));
        split.run("split", "--to", "gold", "--force").completed();
        RunResult rest = split.run("split", "--from", "eda");
        assertThat(rest.err()).isEmpty();
        assertThat(rest.manifest().status()).isEqualTo(Status.COMPLETED);
        RunResult whole = split.whole();
        assertThat(rest.differences(whole)).isEmpty();
        assertThat(split.run("split", "--from", "gold").out()).startsWith("Nothing to do: run split ");
    }

    @Test
    void aStartWhoseInputsTheRunLacksIsRefused() {
        RawFixture raw = RawFixture.small(temporary);
        raw.run("--to", "bronze").completed();
        RunResult refused = raw.run("--from", "gold");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("Cannot read the results of silver: it has not run in this run; start with --from silver"
                        + System.lineSeparator());
    }

    @Test
    void aRunWhoseManifestIsGoneIsStillNotOverwrittenWhileReadersAreSentToIt() throws IOException {
        ChangedRun finished = ChangedRun.base().copy(temporary.resolve("copy"));
        Files.delete(finished.artifacts().resolve("runs/base/_meta/run_manifest.json"));
        RunResult refused = finished.run(ChangedRun.BASE, "--force");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("Cannot overwrite run base: it is finished and undamaged; ");
        finished.run(ChangedRun.BASE).completed();
        assertThat(finished.tool("verify", "base").exitCode()).isZero();
    }
}
