package org.eltwarehouse.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.pipeline.OrderOptions;
import org.eltwarehouse.store.EarlierRuns;
import org.eltwarehouse.store.RunStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command over finished runs has. */
final class StoreOptions {
    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            description = "Folder that holds the runs; default: artifacts beside the scripts.")
    private Path artifacts = OrderOptions.home("artifacts");

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    RunStore store() {
        return new RunStore(artifacts);
    }

    /** Prints a result in the form that was asked for. */
    void print(Object document, String text) {
        print(json ? Documents.json(document) : text);
    }

    /** Adds a line behind the result, where it was printed as text. */
    void say(String line) {
        if (!json) {
            print(line + System.lineSeparator());
        }
    }

    private void print(String text) {
        PrintWriter out = command.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    /** The named run, or the newest completed one. */
    RunId run(String name) {
        return Optional.ofNullable(name)
                .map(RunId::of)
                .or(() -> new EarlierRuns(store(), any -> true, this::say)
                        .newestCompleted()
                        .map(RunManifest::runId))
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "choose a run", "no run in " + artifacts + " is completed", "name one; see the command runs"));
    }
}
