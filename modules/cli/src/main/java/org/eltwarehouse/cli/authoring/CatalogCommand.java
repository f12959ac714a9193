// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.cli.option.WarehouseOptions;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the catalogue of all tables anew. */
@Command(
        name = "catalog",
        description =
                "Writes the page that lists every table with its grain, key, rules and columns, from the contracts.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class CatalogCommand implements Callable<Integer> {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where to write it; default: docs/catalog.md beside the scripts.")
    private String file;

    @Mixin
    private final WarehouseOptions definitions = new WarehouseOptions();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (file == null && definitions.isGiven()) {
            throw Fault.USAGE.cannot(
                    "write the catalogue",
                    "docs/catalog.md is that of the shipped definitions",
                    "name another file with --file");
        }
        Location page = OrderOptions.place(file, "docs/catalog.md");
        String text = Catalog.of(definitions.read());
        AtomicFile.write(page.absolute(), text);
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? Documents.json(NewFiles.of(List.of(page.toString()), null)) : "Wrote " + page + "\n");
        out.flush();
        return 0;
    }
}
