// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything around drafts and pins. */
@Command(
        name = "agents",
        description = "Drafts definitions for new sources, and keeps what a person approved of them.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class AgentsCommand {
    private AgentsCommand() {}

    /** All commands, in the order in which a person uses them. */
    public static CommandLine commands(Map<String, String> environment) {
        return new CommandLine(new AgentsCommand())
                .addSubcommand(new DraftCommand(environment))
                .addSubcommand(new ReviewCommand())
                .addSubcommand(new EditCommand(environment))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ApproveCommand())
                .addSubcommand(new RejectCommand())
                .addSubcommand(new PinsCommand())
                .addSubcommand(new AuditCommand());
    }
}
