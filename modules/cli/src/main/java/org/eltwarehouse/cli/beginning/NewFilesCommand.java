// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.authoring.NewFiles;
import org.eltwarehouse.cli.option.WarehouseOptions;
import org.eltwarehouse.contract.Documents;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the files that a definition begins with, and says which. */
abstract class NewFilesCommand implements Callable<Integer> {
    @Mixin
    private final WarehouseOptions definitions = new WarehouseOptions();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec
    private CommandSpec command;

    /** Writes the files. */
    abstract NewFiles write();

    /** What a person is told before; nothing by default. */
    String note() {
        return "";
    }

    WarehouseOptions definitions() {
        return definitions;
    }

    @Override
    public Integer call() {
        NewFiles files = write();
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? Documents.json(files) : note() + files.text());
        out.flush();
        return 0;
    }
}
