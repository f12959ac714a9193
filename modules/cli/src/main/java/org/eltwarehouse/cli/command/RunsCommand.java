// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.contract.run.RunList;
import org.eltwarehouse.store.RunCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the runs. */
@Command(
        name = "runs",
        description = "Lists the runs with status, age, rows and duration, the newest first.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class RunsCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    public RunsCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RunList list = RunCatalog.of(options.store());
        options.print(list, text(list));
        return 0;
    }

    private String text(RunList list) {
        if (list.runs().isEmpty()) {
            return "No runs in " + options.store().artifacts() + "\n";
        }
        TextTable table = new TextTable("RUN", "STATUS", "AGE", "ROWS", "DURATION", "");
        for (RunList.Line run : list.runs()) {
            table.row(
                    run.runId().value(),
                    run.status().toString(),
                    age(run.started()),
                    String.format(Locale.ROOT, "%,d", run.rows()),
                    String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0),
                    run.latest() ? "latest" : run.problem() == null ? "" : run.problem());
        }
        return table.toString();
    }

    /** In the largest unit that fits; a run that a clock set back puts into the future has no age. */
    private String age(Instant started) {
        if (started == null) {
            return "?";
        }
        Duration age = Duration.between(started, clock.instant());
        if (age.isNegative()) {
            return "in the future";
        } else if (age.toDays() > 0) {
            return age.toDays() + " d";
        } else if (age.toHours() > 0) {
            return age.toHours() + " h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
