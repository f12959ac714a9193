// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import org.eltwarehouse.cli.agents.AgentsCommand;
import org.eltwarehouse.cli.authoring.CatalogCommand;
import org.eltwarehouse.cli.authoring.PreviewCommand;
import org.eltwarehouse.cli.authoring.TestCommand;
import org.eltwarehouse.cli.beginning.NewCommand;
import org.eltwarehouse.cli.command.CleanupCommand;
import org.eltwarehouse.cli.command.DiffCommand;
import org.eltwarehouse.cli.command.GateCommand;
import org.eltwarehouse.cli.command.PlanCommand;
import org.eltwarehouse.cli.command.RunsCommand;
import org.eltwarehouse.cli.command.ShowCommand;
import org.eltwarehouse.cli.command.VerifyCommand;
import org.eltwarehouse.cli.console.Shell;
import org.eltwarehouse.cli.console.VersionText;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line for everything around runs: what definitions make and whether they may run, what a start would do, what runs
 * there are, whether they are whole, what differs. */
@Command(
        name = "warehouse.sh",
        description =
                "Begins, tests and previews tables; judges and drafts definitions; plans, lists, verifies, compares and removes runs."
                        + " Only test, preview, gate and agents start Spark.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; for verify: whole; for diff: the same; for gate: accepted; for test: all ok",
            "1:the data broke its contract; for verify: not whole; for diff: different; for gate: rejected; for test: a failure",
            "2:usage or configuration",
            "3:platform: disk, cluster or a bug"
        })
public final class WarehouseTool {
    private WarehouseTool() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(execute(Shell.out(), Shell.err(), System.getenv(), arguments));
    }

    /** Runs a command line and returns its exit code; everything it says goes to the two writers. */
    public static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return Shell.execute(commands(environment), out, err, arguments);
    }

    /** All commands, in the order in which the help lists them. */
    public static CommandLine commands(Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        return new CommandLine(new WarehouseTool())
                .addSubcommand(NewCommand.commands())
                .addSubcommand(new TestCommand())
                .addSubcommand(new PreviewCommand(environment))
                .addSubcommand(new GateCommand())
                .addSubcommand(new CatalogCommand())
                .addSubcommand(new PlanCommand(environment))
                .addSubcommand(new RunsCommand(clock))
                .addSubcommand(new ShowCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new CleanupCommand(clock))
                .addSubcommand(AgentsCommand.commands(environment));
    }
}
