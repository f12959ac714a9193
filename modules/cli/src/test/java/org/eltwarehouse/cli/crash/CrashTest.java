// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs survive crashes: what {@code scripts/crash-test.sh} does at length, in a few cases. */
@Tag("slow")
class CrashTest {
    @TempDir
    private static Path temporary;

    private static TrialRun undisturbed;

    @BeforeAll
    static void makesARunThatNobodyDisturbs() {
        undisturbed = new TrialRun(RawFixture.small(temporary).folder(), temporary.resolve("undisturbed"));
        assertThat(undisturbed.start().err()).isEmpty();
    }

    /** What is found is in the findings. */
    private static void silent(String progress) {}

    @Test
    void aProcessKilledAtAnyPointOfAStepIsFollowedByAStartThatMendsAll() {
        CrashMatrix matrix = new CrashMatrix(
                undisturbed.raw(), temporary.resolve("points"), undisturbed.folder(), CrashTest::silent);
        assertThat(matrix.run(CrashMatrix.some()).findings()).isEmpty();
    }

    @Test
    void whicheverCallToTheDiskFailsTheStartSaysSoOrEndsWellAndTheNextOneMendsAll() {
        GoldenPathFaults faults = GoldenPathFaults.replayed(
                undisturbed.raw(), temporary.resolve("faults"), undisturbed.folder(), CrashTest::silent);
        assertThat(faults.run(24).findings()).isEmpty();
    }

    @Test
    void theSameHoldsWhileTheStepsAreComputed() {
        GoldenPathFaults faults = GoldenPathFaults.computed(
                undisturbed.raw(), temporary.resolve("computed"), undisturbed.folder(), CrashTest::silent);
        assertThat(faults.run(2).findings()).isEmpty();
    }

    @Test
    void aProcessKilledAtAnyMomentIsFollowedByAStartThatMendsAllAndNoReaderNotices() {
        CrashFigures figures = new RandomKills(undisturbed.raw(), temporary.resolve("kills"), CrashTest::silent).run(2);
        assertThat(figures.findings()).isEmpty();
        assertThat(figures.observations()).isPositive();
    }
}
