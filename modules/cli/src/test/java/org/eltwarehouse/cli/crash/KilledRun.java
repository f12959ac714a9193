// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.cli.GoldenPath;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;

/** One run by the command line that is killed at random moments and started again until it ends by itself. */
final class KilledRun {
    private static final Pattern PID = Pattern.compile("\"pid\" : (\\d+)");
    /** Some processes are left to end before their moment comes. */
    private static final double LONGEST = 1.2;

    private final TrialRun trial;
    private final RunFiles files;
    private final boolean forced;
    private final Duration usual;
    private final Random random;
    private final Path output;
    private final List<String> findings = new ArrayList<>();
    private String deadHolder = "";
    private int kills;
    private int starts;

    /**
     * @param forced whether each start is told to compute everything
     * @param usual how long one start takes that nobody disturbs
     */
    KilledRun(TrialRun trial, boolean forced, Duration usual, Random random) {
        this.trial = trial;
        this.files = new RunFiles(trial.folder());
        this.forced = forced;
        this.usual = usual;
        this.random = random;
        this.output = trial.artifacts().resolve(trial.id() + ".log");
    }

    int kills() {
        return kills;
    }

    int starts() {
        return starts;
    }

    List<String> findings() {
        return findings;
    }

    /** Starts again and again; kills the first start and half of the others, but no more than so many. */
    void untilItEnds(int most) {
        while (!endsByItself(kills < most && (kills == 0 || random.nextBoolean()))) {
            kills++;
            deadHolder = holder();
            findings.addAll(files.brokenSteps());
            if (trial.isLatest() && !isCompleted()) {
                findings.add("latest.json names it before it is complete");
            }
        }
    }

    /** What differs from a run that nobody disturbed. */
    void compare(Path undisturbed) {
        findings.addAll(files.differences(undisturbed));
        findings.addAll(files.incompleteness());
        if (!trial.isLatest()) {
            findings.add("latest.json does not name it at the end");
        }
    }

    private boolean endsByItself(boolean killed) {
        List<String> arguments = new ArrayList<>(trial.arguments());
        // A finished run may not be forced: it stays as it is.
        if (forced && !isCompleted()) {
            arguments.add("--force");
        }
        starts++;
        try (ChildJava child = ChildJava.start(GoldenPath.class, arguments, output)) {
            Duration moment = Duration.ofNanos((long) (random.nextDouble() * LONGEST * usual.toNanos()));
            if (killed && !child.endsWithin(moment) && child.kill()) {
                return false;
            }
            judge(child.exitCode(), RunFiles.text(output).strip());
            return true;
        }
    }

    private void judge(int exitCode, String said) {
        if (exitCode != 0) {
            findings.add("exit code " + exitCode + ": " + said);
        } else if (!said.startsWith("Nothing to do")
                && !deadHolder.isEmpty()
                && !said.contains("Took over run " + trial.id() + " from process " + deadHolder + " on ")) {
            findings.add("nobody says whom the last start follows");
        }
    }

    private boolean isCompleted() {
        Path manifest = trial.folder().resolve("_meta/run_manifest.json");
        return Files.exists(manifest)
                && Documents.fromJson(RunFiles.text(manifest), RunManifest.class, manifest.toString())
                                .status()
                        == Status.COMPLETED;
    }

    /** The process that the lock file names, if any. */
    private String holder() {
        Path lock = trial.folder().resolve(".lock");
        Matcher pid = PID.matcher(Files.exists(lock) ? RunFiles.text(lock) : "");
        return pid.find() ? pid.group(1) : "";
    }
}
