// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * Kills the command line at random moments and starts it again until it ends. All runs share one artifacts folder, where
 * some take over what others have made and some are forced to compute; meanwhile a reader follows {@code latest.json}.
 */
final class RandomKills {
    private static final int SEEDS = 3;
    /** A run is let go after so many kills. */
    private static final int MOST = 4;

    private final Path raw;
    private final Path work;
    private final Consumer<String> progress;
    private final Random random = new Random(20_261_120);
    private final List<String> findings = new ArrayList<>();
    private Duration computing;
    private Duration takingOver;
    private int runs;
    private int kills;
    private int starts;

    /**
     * @param work an empty folder
     */
    RandomKills(Path raw, Path work, Consumer<String> progress) {
        this.raw = raw;
        this.work = Path.of(Folders.create(Location.of(work)).toString());
        this.progress = progress;
    }

    /** Goes on with run after run until that many processes were killed. */
    CrashFigures run(int wanted) {
        long started = System.nanoTime();
        measure();
        Path artifacts =
                Path.of(Folders.create(Location.of(work.resolve("disturbed"))).toString());
        LatestReader reader = LatestReader.of(artifacts);
        try (reader) {
            while (kills < wanted) {
                next(artifacts, Math.min(MOST, wanted - kills));
                progress.accept(kills + " of " + wanted + " kills, " + runs + " runs, " + starts + " starts, "
                        + findings.size() + " differences");
            }
        }
        findings.addAll(reader.complaints());
        return new CrashFigures(
                "killed at a random moment",
                runs,
                kills,
                starts - runs,
                reader.observations(),
                findings,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private void next(Path artifacts, int most) {
        runs++;
        int seed = 1 + random.nextInt(SEEDS);
        boolean forced = random.nextBoolean();
        TrialRun trial = new TrialRun(raw, artifacts, RunId.of("run-" + runs), seed);
        KilledRun run = new KilledRun(trial, forced, forced ? computing : takingOver, random);
        run.untilItEnds(most);
        run.compare(undisturbed(seed));
        kills += run.kills();
        starts += run.starts();
        String what = trial.id() + " with seed " + seed + (forced ? ", forced: " : ": ");
        run.findings().forEach(finding -> {
            findings.add(what + finding);
            progress.accept(what + finding);
        });
    }

    /** How long a process takes that nobody disturbs, one that computes and one that takes over. */
    private void measure() {
        Path artifacts =
                Path.of(Folders.create(Location.of(work.resolve("measured"))).toString());
        computing = timed(new TrialRun(raw, artifacts, RunId.of("first"), 1));
        takingOver = timed(new TrialRun(raw, artifacts, RunId.of("second"), 1));
        progress.accept("Undisturbed: " + computing.toMillis() + " ms to compute, " + takingOver.toMillis()
                + " ms to take over");
    }

    private static Duration timed(TrialRun trial) {
        KilledRun run = new KilledRun(trial, false, Duration.ZERO, new Random(0));
        long started = System.nanoTime();
        run.untilItEnds(0);
        requireNone(run.findings());
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** A run that nobody disturbs, made when it is first asked for. */
    private Path undisturbed(int seed) {
        TrialRun trial = new TrialRun(raw, work.resolve("undisturbed-" + seed), TrialRun.ID, seed);
        if (!trial.isLatest()) {
            TrialRun.Outcome outcome = trial.start();
            requireNone(outcome.isDone() ? List.of() : List.of(outcome.err()));
        }
        return trial.folder();
    }

    private static void requireNone(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new IllegalStateException("an undisturbed run failed: " + findings);
        }
    }
}
