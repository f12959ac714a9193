// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.written.Quoted;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Begins a definition with files to fill in. */
@Command(
        name = "new",
        description = "Writes the files that a new definition begins with. Nothing that is there is touched.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class NewCommand {
    private NewCommand() {}

    /** The command with those below it. */
    public static CommandLine commands() {
        return new CommandLine(new NewCommand())
                .addSubcommand(new NewTableCommand())
                .addSubcommand(new NewSourceCommand())
                .addSubcommand(new NewFunctionCommand())
                .addSubcommand(new NewSeedCommand());
    }

    /** The name of something in a folder, written with the folder or without. */
    static TableName named(String folder, String name) {
        return table(name.startsWith(folder + ".") ? name : folder + "." + name);
    }

    /** A table's name as a person writes it. */
    static TableName table(String name) {
        try {
            return TableName.parse(name);
        } catch (IllegalArgumentException e) {
            throw Fault.USAGE.cannot(
                    "use the name " + Quoted.text(name),
                    "it is no layer.name of lower case letters, digits and _",
                    "write it as in silver.orders",
                    e);
        }
    }
}
