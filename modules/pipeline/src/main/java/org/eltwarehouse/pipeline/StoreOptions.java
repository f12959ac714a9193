package org.eltwarehouse.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.store.RunStore;
import picocli.CommandLine.Option;

/** The options that every command over finished runs has. */
final class StoreOptions {
    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            description = "Folder that holds the runs; default: artifacts beside the scripts.")
    private Path artifacts = OrderOptions.home("artifacts");

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    RunStore store() {
        return new RunStore(artifacts);
    }

    boolean json() {
        return json;
    }

    /** Prints a result in the form that was asked for. */
    void print(PrintWriter out, Object document, String text) {
        out.print(json ? Documents.json(document) : text);
        out.flush();
    }

    /** The named run, or the newest completed one. */
    RunId run(String name) {
        return Optional.ofNullable(name)
                .map(RunId::of)
                .or(() -> store().latest().map(LatestRun::runId))
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "choose a run", "no run in " + artifacts + " is completed", "name one; see the command runs"));
    }
}
