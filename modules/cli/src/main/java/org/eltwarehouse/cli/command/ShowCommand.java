// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.store.RunView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one run. */
@Command(
        name = "show",
        description = "Shows what a run was told and what its steps did.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Name of the run.")
    private String run;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Override
    public Integer call() {
        RunId id = options.run(run);
        RunManifest manifest = options.store()
                .view(id, "show")
                .flatMap(RunView::manifest)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "show run " + id,
                        "there is no such run in " + options.store().artifacts(),
                        "see the command runs"));
        options.print(manifest, text(manifest));
        return 0;
    }

    private static String text(RunManifest manifest) {
        StringBuilder text = new StringBuilder();
        line(text, "run", manifest.runId().value());
        line(text, "status", manifest.status().toString());
        line(text, "started", manifest.started().toString());
        line(
                text,
                "finished",
                manifest.finished() == null ? "-" : manifest.finished().toString());
        line(text, "seed", Long.toString(manifest.seed()));
        manifest.parameters().forEach((name, value) -> line(text, name, value));
        line(
                text,
                "inputs",
                manifest.inputs().size() + " files, fingerprint "
                        + manifest.inputFingerprint().head());
        manifest.versions().forEach((name, value) -> line(text, name, value));
        if (manifest.failure() != null) {
            line(text, "failure", manifest.failure().message());
        }
        TextTable steps = new TextTable("STEP", "STATUS", "ROWS", "DURATION", "PARTS", "REUSED FROM");
        for (StepEntry step : manifest.steps()) {
            steps.row(
                    step.step().toString(),
                    step.status().toString(),
                    String.format(Locale.ROOT, "%,d", step.rows()),
                    String.format(Locale.ROOT, "%.1f s", step.millis() / 1000.0),
                    Integer.toString(step.parts().size()),
                    step.takenFrom().isEmpty()
                            ? ""
                            : step.takenFrom().size() + " from "
                                    + new TreeSet<>(step.takenFrom().values().stream()
                                                    .map(RunId::value)
                                                    .toList())
                                            .stream().collect(Collectors.joining(", ")));
        }
        return text.append('\n').append(steps).toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-16s %s%n", name, value).replace(System.lineSeparator(), "\n"));
    }
}
