// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * Kills a process at chosen points of chosen steps. What it published must be whole, no reader may have been pointed to it
 * too early, and the next start must say whom it follows and end like a run that nobody disturbed.
 *
 * @param work an empty folder
 * @param undisturbed a run over the same raw folder
 */
record CrashMatrix(Path raw, Path work, Path undisturbed, Consumer<String> progress) {
    /** A point of a step. */
    record Case(Step step, CrashPoint point) {
        @Override
        public String toString() {
            return step + " " + point;
        }
    }

    /** Every point of every step, and those at the end of a run. */
    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Step step : Step.values()) {
            for (CrashPoint point : CrashPoint.values()) {
                if (CrashPoint.OF_A_STEP.contains(point) || step == Step.REPORTS) {
                    cases.add(new Case(step, point));
                }
            }
        }
        return cases;
    }

    /** Points across the steps, few enough for every build. */
    static List<Case> some() {
        return List.of(
                new Case(Step.BRONZE, CrashPoint.MID_WRITE),
                new Case(Step.SILVER, CrashPoint.BEFORE_WRITE),
                new Case(Step.SILVER, CrashPoint.MID_WRITE),
                new Case(Step.GOLD, CrashPoint.AFTER_RENAME),
                new Case(Step.EDA, CrashPoint.BEFORE_RENAME),
                new Case(Step.FEATURES, CrashPoint.BEFORE_RECORD),
                new Case(Step.SEGMENTATION, CrashPoint.AFTER_RECORD),
                new Case(Step.REPORTS, CrashPoint.BEFORE_LATEST));
    }

    CrashFigures run(List<Case> cases) {
        long started = System.nanoTime();
        List<String> findings = new ArrayList<>();
        for (Case killed : cases) {
            List<String> found = findings(killed);
            progress.accept(killed + ": " + (found.isEmpty() ? "holds" : found));
            found.forEach(finding -> findings.add(killed + ": " + finding));
        }
        return new CrashFigures(
                "killed at a point of a step",
                cases.size(),
                cases.size(),
                cases.size(),
                0,
                findings,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private List<String> findings(Case killed) {
        Path artifacts = Path.of(
                Folders.create(Location.of(work.resolve(killed.toString().replace(' ', '-'))))
                        .toString());
        TrialRun trial = new TrialRun(raw, artifacts);
        List<String> findings = new ArrayList<>();
        long pid = killedAt(killed, artifacts, findings);
        RunFiles files = new RunFiles(trial.folder());
        findings.addAll(files.brokenSteps());
        if (!killed.point().isAfterTheEnd() && trial.isLatest()) {
            findings.add("latest.json names it before it is complete");
        }
        TrialRun.Outcome resumed = trial.start();
        if (!resumed.isDone()) {
            findings.add(
                    "exit code " + resumed.exitCode() + ": " + resumed.err().strip());
        }
        if (!killed.point().isAfterTheEnd() && !resumed.out().contains("Took over run trial from process " + pid)) {
            findings.add("nobody says whom the next start follows");
        }
        findings.addAll(files.differences(undisturbed));
        findings.addAll(files.incompleteness());
        if (!trial.isLatest()) {
            findings.add("latest.json does not name it at the end");
        }
        Folders.remove(Location.of(artifacts));
        return findings;
    }

    private long killedAt(Case killed, Path artifacts, List<String> findings) {
        try (ChildJava child = ChildJava.start(
                HaltedRun.class,
                List.of(
                        raw.toString(),
                        artifacts.toString(),
                        killed.step().toString(),
                        killed.point().name()))) {
            String said = child.line("halted ");
            if (!said.startsWith("halted ")) {
                findings.add("the point was not reached: " + said);
            }
            return child.pid();
        }
    }
}
