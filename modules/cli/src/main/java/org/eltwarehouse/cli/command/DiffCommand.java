// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.compare.DiffReport;
import org.eltwarehouse.compare.RunComparison;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
        name = "diff",
        description =
                "Compares two runs: inputs, schemas, rows by key, key figures, quality and segments. Values about persons"
                        + " are masked.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN_A", description = "The run before.")
    private String before;

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The run after.")
    private String after;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the comparison as a page.")
    private Path html;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Override
    public Integer call() {
        RunDiff diff = RunComparison.of(folder(before), folder(after));
        DiffReport report = DiffReport.of(diff);
        if (html != null) {
            AtomicFile.write(Location.of(html.toAbsolutePath()), report.html());
        }
        options.print(diff, report.text());
        return diff.same() ? 0 : Fault.DATA.exitCode();
    }

    private Location folder(String run) {
        return options.store().folder(RunId.of(run));
    }
}
