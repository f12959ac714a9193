package org.eltwarehouse.pipeline.agents;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.pipeline.OrderOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command around drafts and pins has. */
final class DeskOptions {
    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            description = "Folder that holds drafts, pins and runs; default: artifacts beside the scripts.")
    private Path artifacts = OrderOptions.home("artifacts");

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final Clock clock = Clock.systemUTC();

    DraftDesk desk() {
        return new DraftDesk(artifacts, this::say);
    }

    Clock clock() {
        return clock;
    }

    /** Prints a result in the form that was asked for. */
    void print(Object document, String text) {
        write(json ? Documents.json(document) : text);
    }

    /** Adds a line, where the result is printed as text. */
    void say(String line) {
        if (!json) {
            write(line + "\n");
        }
    }

    private void write(String text) {
        PrintWriter out = command.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
