// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.cli.GoldenPathDoor;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.store.Checksums;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.RunAudit;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Attributes;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and runs on a storage that no path leads to: whatever goes around the port finds nothing. */
@Tag("slow")
class OtherStorageTest {
    private static final Location RAW = Location.parse("memory:/other-storage/raw");
    private static final Location ARTIFACTS = Location.parse("memory:/other-storage/artifacts");

    @TempDir
    private static Path temporary;

    private static Location disk;

    @BeforeAll
    static void runsOnTheDiskAndInMemory() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        for (String file : RawFixture.FILES) {
            Folders.create(RAW.resolve(file).parent());
            Location.of(raw.path(file)).copyTo(RAW.resolve(file));
        }
        disk = Location.of(raw.artifacts());
        assertDone(start(raw.folder().toString(), disk.toString(), "--run-id", "base"));
        assertDone(start(RAW.toString(), ARTIFACTS.toString(), "--run-id", "base"));
    }

    @Test
    void theFilesOfARunAreTheSameWhereverTheyLie() throws IOException {
        Location here = new RunStore(disk).folder(RunId.of("base"));
        Location there = new RunStore(ARTIFACTS).folder(RunId.of("base"));
        Map<String, Sha256> files = files(here);
        assertThat(files).hasSizeGreaterThan(50).containsKey("_logs/silver.jsonl");
        assertThat(files(there).keySet()).isEqualTo(files.keySet());
        files.keySet().removeIf(RunFiles::holdsTimes);
        assertThat(files(there)).containsAllEntriesOf(files);
        assertThat(there.resolve("_logs/silver.jsonl").text()).contains("silver committed");
    }

    @Test
    void aFinishedRunIsFoundAgainAndItsPartsAreTakenOver() {
        assertThat(assertDone(start(RAW.toString(), ARTIFACTS.toString())))
                .contains("Nothing to do: run base has these inputs");
        assertDone(start(RAW.toString(), ARTIFACTS.toString(), "--run-id", "seeded", "--seed", "7"));
        assertThat(new RunStore(ARTIFACTS)
                        .manifest(RunId.of("seeded"))
                        .flatMap(manifest -> manifest.step(Step.SILVER))
                        .map(StepEntry::takenFrom)
                        .orElseThrow())
                .isNotEmpty()
                .allSatisfy((part, from) -> assertThat(from).isEqualTo(RunId.of("base")));
    }

    @Test
    void aFinishedRunIsVerifiedFromItsStorage() {
        assertThat(RunAudit.of(new RunStore(ARTIFACTS), RunId.of("base")).problems())
                .isEmpty();
    }

    @Test
    void aStorageThatNobodyKnowsIsRefusedBeforeAnythingIsWritten() {
        TrialRun.Outcome refused =
                start("nobody:/raw", temporary.resolve("none").toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Cannot use nobody:/raw: there is no storage for nobody:; name a folder of this machine");
        assertThat(temporary.resolve("none")).doesNotExist();
    }

    private static TrialRun.Outcome start(String raw, String artifacts, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of("--raw", raw, "--artifacts", artifacts, "--master", "local[2]", "--k", "2"));
        arguments.addAll(List.of(more));
        int exitCode = GoldenPathDoor.execute(
                new PrintWriter(out), new PrintWriter(err), TrialRun.ENVIRONMENT, arguments.toArray(String[]::new));
        return new TrialRun.Outcome(exitCode, out.toString(), err.toString());
    }

    private static String assertDone(TrialRun.Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return outcome.out();
    }

    private static Map<String, Sha256> files(Location run) throws IOException {
        Map<String, Sha256> files = new TreeMap<>();
        for (Location file : run.storage().walk(run, Attributes.Kind.FILE)) {
            files.put(file.below(run), Checksums.of(file));
        }
        return files;
    }
}
