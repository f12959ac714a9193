// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import org.eltwarehouse.cli.authoring.NewFiles;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a source. */
@Command(
        name = "source",
        description =
                "Writes the contract of a new source with the columns of the export's header, each of the strictest privacy"
                        + " class until somebody chooses another. No value of the export is looked at or kept but its header.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NewSourceCommand extends NewFilesCommand {
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

    private boolean delivered = true;

    @Override
    NewFiles write() {
        TableName table = NewCommand.named(Layer.BRONZE.toString(), name);
        SourceStarter starter = new SourceStarter(table, file, OrderOptions.place(raw, "raw"));
        definitions().read().sourceOf(file).ifPresent(known -> {
            throw Fault.USAGE.cannot(
                    "begin " + table, known.table() + " is for " + file + " already", "edit that contract");
        });
        delivered = starter.isDelivered();
        return NewFiles.write(
                definitions().folder(),
                DefinitionType.SOURCE,
                starter.files(),
                "scripts/warehouse.sh new table " + new TableName(Layer.SILVER, table.name())
                        + definitions().again());
    }

    @Override
    String note() {
        return delivered ? "" : "There is no " + file + " yet: list its columns by hand\n";
    }
}
