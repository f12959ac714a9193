// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * All trials at length; the program of {@code scripts/crash-test.sh}. Arguments: an empty folder to work in, the number of
 * random kills, {@code all}, {@code some} or {@code none} of the points, {@code all} or the number of calls to fail. Progress goes to standard
 * error, a Markdown table to standard output; ends with 0 if all holds, else with 1.
 */
final class CrashProgram {
    /** One in so many faults is also tried with the drivers that compute. */
    private static final int COMPUTED = 20;
    /** A computed trial takes seconds. */
    private static final int MOST_COMPUTED = 30;

    private CrashProgram() {}

    public static void main(String[] arguments) {
        Path work = Path.of(Folders.create(Location.of(Path.of(arguments[0]).toAbsolutePath()))
                .toString());
        int kills = Integer.parseInt(arguments[1]);
        List<CrashMatrix.Case> points = points(arguments[2]);
        long faults = arguments[3].equals("all") ? Long.MAX_VALUE : Long.parseLong(arguments[3]);
        Consumer<String> progress = System.err::println;

        Path raw = RawFixture.small(work).folder();
        TrialRun trial = new TrialRun(raw, work.resolve("undisturbed"));
        TrialRun.Outcome outcome = trial.start();
        if (!outcome.isDone()) {
            throw new IllegalStateException("the undisturbed run failed: " + outcome.err());
        }
        Path undisturbed = trial.folder();

        List<CrashFigures> figures = new ArrayList<>();
        if (!points.isEmpty()) {
            figures.add(new CrashMatrix(raw, work.resolve("points"), undisturbed, progress).run(points));
        }
        if (kills > 0) {
            figures.add(new RandomKills(raw, work.resolve("kills"), progress).run(kills));
        }
        if (faults > 0) {
            figures.add(GoldenPathFaults.replayed(raw, work.resolve("replayed"), undisturbed, progress)
                    .run(faults));
            figures.add(GoldenPathFaults.computed(raw, work.resolve("computed"), undisturbed, progress)
                    .run(Math.min(MOST_COMPUTED, 1 + faults / COMPUTED)));
        }

        System.out.println(CrashFigures.HEADER);
        figures.forEach(figure -> System.out.println(figure.line()));
        figures.forEach(figure -> figure.findings().forEach(finding -> System.err.println(finding)));
        System.exit(figures.stream().allMatch(CrashFigures::holds) ? 0 : 1);
    }

    private static List<CrashMatrix.Case> points(String which) {
        return switch (which) {
            case "all" -> CrashMatrix.all();
            case "some" -> CrashMatrix.some();
            default -> List.of();
        };
    }
}
