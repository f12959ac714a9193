// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run id again: it goes on behind the last committed step, or refuses and leaves everything as it was. */
@Tag("slow")
class ResumeTest {
    @TempDir
    private Path temporary;

    @Test
    void aRunContinuesAndEqualsOneThatWasNeverInterrupted() {
        RawFixture raw = RawFixture.small(temporary);
        raw.run("--k", "2", "--to", "silver").completed();
        RunResult resumed = raw.run("--k", "2").completed();
        assertThat(resumed.out()).contains("bronze is committed already").contains("silver is committed already");
        RunResult whole = new RawFixture(raw.folder(), temporary.resolve("other"))
                .run("--k", "2")
                .completed();
        for (Step step : Step.values()) {
            if (step != Step.REPORTS) {
                assertThat(resumed.differences(whole, step.folder())).isEmpty();
            }
        }
        assertThat(resumed.text("reports/final_expose.md")).isEqualTo(whole.text("reports/final_expose.md"));
    }

    @Test
    void aReportOverHalfARunIsWrittenAgainWhenTheRestFollows() {
        RawFixture raw = RawFixture.small(temporary);
        raw.run("--k", "2", "--to", "bronze").completed();
        RunResult half = raw.run("--k", "2", "--from", "reports");
        assertThat(half.text("reports/final_expose.md")).contains("Did not run");
        RunResult whole = raw.run("--k", "2").completed();
        assertThat(whole.text("reports/final_expose.md")).doesNotContain("Did not run");
    }

    @Test
    void aRefusedStartLeavesTheRunAsItWas() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "bronze").completed();
        byte[] manifest = Files.readAllBytes(first.folder().resolve("_meta/run_manifest.json"));
        RunResult refused = raw.run("--business-date", "2020-01-01", "--to", "bronze");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith(
                        "Cannot continue run a-run: its bronze was made from other inputs, definitions or parameters;"
                                + " choose a new run id, or pass --from bronze --force");
        assertThat(Files.readAllBytes(first.folder().resolve("_meta/run_manifest.json")))
                .isEqualTo(manifest);
    }

    @Test
    void aDamagedFileIsNamedAndMadeAgainOnlyWhenForced() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "bronze").completed();
        byte[] sound = first.bytes("bronze/data/cst_info.csv");
        Files.writeString(first.folder().resolve("bronze/data/cst_info.csv"), "spoilt");
        RunResult refused = raw.run("--to", "bronze");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .isEqualTo("Cannot continue run a-run: bronze/data/cst_info.csv has changed; pass --force"
                        + " to make bronze and what follows again" + System.lineSeparator());
        RunResult again = raw.run("--to", "bronze", "--force").completed();
        assertThat(again.bytes("bronze/data/cst_info.csv")).isEqualTo(sound);
    }

    @Test
    void aDamagedStepBeforeTheFirstOrderedOneIsKeptAndNamed() throws IOException {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "silver").completed();
        Path damaged = first.folder().resolve("bronze/data/cst_info.csv");
        Files.writeString(damaged, "spoilt");
        RunResult refused = raw.run("--from", "gold", "--to", "gold");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .startsWith(
                        "Cannot continue run a-run: bronze/data/cst_info.csv has changed; pass --from bronze --force"
                                + " to make bronze and what follows again");
        RunResult forced = raw.run("--from", "gold", "--to", "gold", "--force");
        assertThat(forced.exitCode()).isEqualTo(2);
        assertThat(forced.err())
                .startsWith("Cannot continue run a-run from gold: bronze/data/cst_info.csv has changed;"
                        + " pass --from bronze --force");
        assertThat(damaged).hasContent("spoilt");
        assertThat(first.folder().resolve("silver/_meta")).isNotEmptyDirectory();
    }

    @Test
    void aFailedRunContinuesOnceTheCauseIsGone() {
        RawFixture raw = RawFixture.small(temporary);
        String[] customers = raw.text(RawFixture.CUSTOMERS).split("\n");
        for (int i = 1; i <= 3; i++) {
            String customer = customers[i].split(",")[0];
            raw.append(
                    RawFixture.SALES,
                    "SO9900" + i + ",XX-1," + customer + ",20250101,20250108,20250113," + 10 * i + "," + i + ",10\n");
        }
        RunResult failed = raw.run("--k", "99");
        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.manifest().status()).isEqualTo(Status.FAILED);
        RunResult resumed = raw.run("--k", "2").completed();
        assertThat(resumed.manifest().steps()).extracting(StepEntry::step).isEqualTo(List.of(Step.values()));
        assertThat(resumed.folder().resolve("_failed/segmentation")).doesNotExist();
    }

    @Test
    void aStartBehindBronzeNeedsARun() {
        RawFixture raw = RawFixture.small(temporary);
        RunResult refused = raw.run("--from", "gold");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("Cannot continue run a-run: there is no such run in ");
    }
}
