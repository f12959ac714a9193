// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import picocli.CommandLine;

/** How every command of the warehouse meets its user: messages to one stream, errors in one form to the other, exit codes. */
public final class Shell {
    private Shell() {}

    public static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }

    public static PrintWriter err() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }

    /** Runs a command line and returns its exit code; everything it says goes to the two writers. */
    public static int execute(CommandLine line, PrintWriter out, PrintWriter err, String... arguments) {
        return line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((error, given) -> {
                    WarehouseException shown = Fault.USAGE.cannot(
                            "read the command line", error.getMessage(), "see --help for the options", error);
                    err.println(shown.getMessage());
                    return shown.fault().exitCode();
                })
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    WarehouseException shown = Unexpected.asFault(error);
                    err.println(shown.getMessage());
                    return shown.fault().exitCode();
                })
                .execute(arguments);
    }
}
