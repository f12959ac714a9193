// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.cli.authoring.NewFiles;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a table. */
@Command(
        name = "table",
        description =
                "Writes query, contract and case of a new table. They hand on the columns of its first input, and pass as"
                        + " they are; then change them.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NewTableCommand extends NewFilesCommand {
    @Parameters(paramLabel = "TABLE", description = "Its name, as in gold.sales_by_shop.")
    private String table;

    @Option(
            names = "--reads",
            paramLabel = "TABLE,...",
            split = ",",
            description = "The tables that it reads; default in silver: the source of the same name.")
    private List<String> reads = List.of();

    @Option(
            names = "--by",
            paramLabel = "COLUMN,...",
            split = ",",
            description = "The columns to group it by: it then holds a row for each of their values, with the additive"
                    + " measures of the model, or a count.")
    private List<String> by = List.of();

    @Override
    NewFiles write() {
        TableName name = NewCommand.table(table);
        Layer layer = name.layer()
                .filter(Layer::holdsPairs)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "begin " + name,
                        name.isIn(Layer.BRONZE)
                                ? "a table of bronze is a file's own"
                                : "there is no layer " + name.schema(),
                        name.isIn(Layer.BRONZE)
                                ? "see the command new source"
                                : "use " + Layer.sentence(Layer.ofPairs(), "or")));
        Warehouse warehouse = definitions().read();
        return NewFiles.write(
                definitions().folder(),
                DefinitionType.TABLE,
                new TableStarter(name, layer, inputs(name, layer, warehouse), columns(), warehouse).files(),
                "scripts/warehouse.sh test " + name + definitions().again());
    }

    private List<String> columns() {
        return by.stream().map(String::strip).toList();
    }

    private List<TableName> inputs(TableName name, Layer layer, Warehouse warehouse) {
        List<TableName> inputs = new ArrayList<>();
        for (String word : reads) {
            TableName input = NewCommand.table(word.strip());
            if (!inputs.contains(input)) {
                inputs.add(input);
            }
        }
        TableName source = new TableName(Layer.BRONZE, name.name());
        boolean own = layer.keepsRows()
                && warehouse.sources().stream().anyMatch(known -> known.table().equals(source));
        if (inputs.isEmpty() && own) {
            return List.of(source);
        }
        if (inputs.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "begin " + name,
                    layer.keepsRows() ? "there is no source " + source : "it is not said what it reads",
                    layer.keepsRows()
                            ? "name its source with --reads, or begin one with new source " + name.name()
                            : "name the tables with --reads");
        }
        return inputs;
    }
}
