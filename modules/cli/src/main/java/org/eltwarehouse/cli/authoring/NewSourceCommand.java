// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.util.concurrent.Callable;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.cli.option.WarehouseOptions;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a source. */
@Command(
        name = "source",
        description =
                "Writes the contract of a new source with the columns of the export's header, each of the strictest privacy"
                        + " class until somebody chooses another. No value of the export is looked at or kept but its header.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NewSourceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Its name, as in orders.")
    private String name;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            required = true,
            description = "Path of the export below the raw folder, as in shop/orders.csv.")
    private String file;

    @Option(
            names = "--raw",
            paramLabel = "DIR",
            description = "Folder with the exports; default: raw beside the scripts.")
    private String raw;

    @Mixin
    private final WarehouseOptions definitions = new WarehouseOptions();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        String prefix = Layer.BRONZE + ".";
        TableName table = NewCommand.table(name.startsWith(prefix) ? name : prefix + name);
        SourceStarter starter = new SourceStarter(table, file, OrderOptions.place(raw, "raw"));
        definitions.read().sourceOf(file).ifPresent(known -> {
            throw Fault.USAGE.cannot(
                    "begin " + table, known.table() + " is for " + file + " already", "edit that contract");
        });
        NewFiles files = NewFiles.write(
                definitions.folder(),
                starter.files(),
                "scripts/warehouse.sh new table " + new TableName(Layer.SILVER, table.name()) + definitions.again());
        String missing = starter.isDelivered() ? "" : "There is no " + file + " yet: list its columns by hand\n";
        command.commandLine().getOut().print(json ? Documents.json(files) : missing + files.text());
        command.commandLine().getOut().flush();
        return 0;
    }
}
