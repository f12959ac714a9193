// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.run.execute.LocalRun;
import org.eltwarehouse.run.execute.ShippedDrivers;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.Interception;

/**
 * Lets calls to the disk fail during a golden path. It must say so clearly or end well, and the next start must end like a
 * run that nobody disturbed.
 *
 * @param work an empty folder
 * @param undisturbed a run over the same raw folder
 * @param drivers make the steps
 */
record GoldenPathFaults(
        String trial, Path raw, Path work, Path undisturbed, LocalRun.DriverMaker drivers, Consumer<String> progress) {
    /** A disk that keeps failing is tried at each of so many calls. */
    private static final int LASTING = 10;
    /** How many of the last calls: a share of all that are chosen. */
    private static final int LAST_SHARE = 5;

    /** Steps that copy what the undisturbed run made, and the shipped ones where no Spark is needed. */
    static GoldenPathFaults replayed(Path raw, Path work, Path undisturbed, Consumer<String> progress) {
        return new GoldenPathFaults(
                "a failing call, steps replayed",
                raw,
                work,
                undisturbed,
                (policy, spark) -> new ReplayedSteps(new ShippedDrivers(policy, spark), undisturbed),
                progress);
    }

    static GoldenPathFaults computed(Path raw, Path work, Path undisturbed, Consumer<String> progress) {
        return new GoldenPathFaults(
                "a failing call, steps computed", raw, work, undisturbed, ShippedDrivers::new, progress);
    }

    /** How many calls a run makes that nobody disturbs. */
    long calls() {
        Path artifacts =
                Path.of(Folders.create(Location.of(work.resolve("counted"))).toString());
        FaultyFileSystem files = new FaultyFileSystem(artifacts, Interception.NONE);
        TrialRun trial = new TrialRun(raw, files.root());
        TrialRun.Outcome outcome = trial.start(drivers);
        List<String> differences = new RunFiles(trial.folder()).differences(undisturbed);
        if (!outcome.isDone() || !differences.isEmpty()) {
            throw new IllegalStateException("an undisturbed trial failed: " + outcome.err() + differences);
        }
        Folders.remove(Location.of(artifacts));
        return files.calls();
    }

    /** Every call fails once, and from every tenth on all fail; with a limit, that many spread evenly and the last ones. */
    CrashFigures run(long limit) {
        long started = System.nanoTime();
        long calls = calls();
        SortedSet<Long> numbers = numbers(calls, Math.min(limit, calls));
        progress.accept(trial + ": " + numbers.size() + " of " + calls + " calls");
        List<TrialFault> faults = new ArrayList<>();
        for (long number : numbers) {
            if (faults.size() % LASTING == 0) {
                faults.add(TrialFault.from(number));
            }
            faults.add(TrialFault.once(number));
        }
        List<String> findings = new ArrayList<>();
        int tried = 0;
        for (TrialFault fault : faults) {
            List<String> found = findings(fault);
            tried++;
            if (tried % 100 == 0) {
                progress.accept(tried + " of " + faults.size() + " faults, " + findings.size() + " differences");
            }
            found.forEach(finding -> findings.add(fault + ": " + finding));
            if (!found.isEmpty()) {
                progress.accept(fault + ": " + found);
            }
        }
        return new CrashFigures(
                trial,
                faults.size(),
                faults.size(),
                faults.size(),
                0,
                findings,
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** The last calls are always among them: there a run becomes what readers are pointed to. */
    private static SortedSet<Long> numbers(long calls, long chosen) {
        SortedSet<Long> numbers = new TreeSet<>();
        for (long i = 0; i < chosen; i++) {
            numbers.add(1 + (i * calls + calls / 2) / chosen);
        }
        for (long number = Math.max(1, calls - chosen / LAST_SHARE); number <= calls; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private List<String> findings(TrialFault fault) {
        Path artifacts =
                Path.of(Folders.create(Location.of(work.resolve("fault"))).toString());
        TrialRun trial = new TrialRun(raw, artifacts);
        RunFiles files = new RunFiles(trial.folder());
        List<String> findings = new ArrayList<>();
        TrialRun.Outcome first = new TrialRun(raw, new FaultyFileSystem(artifacts, fault).root()).start(drivers);
        if (!first.isDone() && !isClear(first)) {
            findings.add("it says with exit code " + first.exitCode() + ": " + first.err());
        }
        findings.addAll(files.brokenSteps());
        if (trial.isLatest()) {
            files.incompleteness().forEach(missing -> findings.add("latest.json names it, and " + missing));
        }
        TrialRun.Outcome second = trial.start(drivers);
        if (second.isDone()) {
            findings.addAll(files.differences(undisturbed));
            findings.addAll(files.incompleteness());
        } else {
            findings.add("the next start says with exit code " + second.exitCode() + ": " + second.err());
        }
        if (!trial.isLatest()) {
            findings.add("latest.json does not name it at the end");
        }
        Folders.remove(Location.of(artifacts));
        return findings;
    }

    /** Whether an error names what cannot be done, why and the way out, and blames the disk. */
    private static boolean isClear(TrialRun.Outcome outcome) {
        return outcome.exitCode() == Fault.PLATFORM.exitCode()
                && outcome.err().matches("Cannot [^\n]+: [^\n]+; [^\n]+")
                && !outcome.err().contains("a bug of the warehouse")
                && !outcome.err().contains("report this bug");
    }
}
