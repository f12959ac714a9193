// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.option;

import java.io.PrintWriter;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that tells of what lies in the artifacts folder. */
public class ArtifactsOptions {
    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            description = "Folder that holds runs, drafts and pins; default: artifacts beside the scripts.")
    private String artifacts;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public final Location artifacts() {
        return OrderOptions.place(artifacts, "artifacts");
    }

    /** Prints a result in the form that was asked for. */
    public final void print(Object document, String text) {
        write(json ? Documents.json(document) : text);
    }

    /** Adds a line, where the result is printed as text. */
    public final void say(String line) {
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
