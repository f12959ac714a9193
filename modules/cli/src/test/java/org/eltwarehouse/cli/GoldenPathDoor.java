// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** The command line of the golden path in this process, for tests in other packages: its own package keeps it to itself. */
public final class GoldenPathDoor {
    private GoldenPathDoor() {}

    /** Runs a command line and returns its exit code; everything it says goes to the two writers. */
    public static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return GoldenPath.execute(out, err, environment, arguments);
    }

    /** The options as they are declared; nothing is run. */
    public static CommandLine options() {
        return new CommandLine(new GoldenPath(new PrintWriter(new StringWriter()), Map.of()));
    }
}
