package org.eltwarehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs survive crashes: what {@code scripts/crash-test.sh} does at length, in a few cases. */
class CrashTest {
    @TempDir
    private Path temporary;

    private TrialRun undisturbed;

    @BeforeEach
    void makesARunThatNobodyDisturbs() {
        undisturbed = new TrialRun(RawFixture.small(temporary).folder(), temporary.resolve("undisturbed"));
        assertThat(undisturbed.start().err()).isEmpty();
    }

    @Test
    void aProcessKilledAtAnyPointOfAStepIsFollowedByAStartThatMendsAll() {
        CrashMatrix matrix = new CrashMatrix(
                undisturbed.raw(), temporary.resolve("points"), undisturbed.folder(), System.out::println);
        assertThat(matrix.run(CrashMatrix.some()).findings()).isEmpty();
    }

    @Test
    void whicheverCallToTheDiskFailsTheStartSaysSoOrEndsWellAndTheNextOneMendsAll() {
        GoldenPathFaults faults = GoldenPathFaults.replayed(
                undisturbed.raw(), temporary.resolve("faults"), undisturbed.folder(), System.out::println);
        assertThat(faults.run(40).findings()).isEmpty();
    }

    @Test
    void aProcessKilledAtAnyMomentIsFollowedByAStartThatMendsAllAndNoReaderNotices() {
        CrashFigures figures =
                new RandomKills(undisturbed.raw(), temporary.resolve("kills"), System.out::println).run(3);
        assertThat(figures.findings()).isEmpty();
        assertThat(figures.observations()).isPositive();
    }
}
