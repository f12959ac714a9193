// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.CleanupPlan;
import org.eltwarehouse.store.Cleanup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes old runs. */
@Command(
        name = "gc",
        description =
                "Removes whole runs that are old, after printing which. Never the latest completed run, nor one that is in"
                        + " use or that an unfinished run took files from.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class CleanupCommand implements Callable<Integer> {
    private final Clock clock;

    @Option(
            names = "--keep",
            paramLabel = "N",
            required = true,
            description = "How many completed runs stay, however old; the newest always does.")
    private int keep;

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            required = true,
            description = "Remove only runs that started more than so many days ago.")
    private int days;

    @Option(names = "--dry-run", description = "Only print what would be done.")
    private boolean dryRun;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    public CleanupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (keep < 0 || days < 0) {
            throw Fault.USAGE.cannot(
                    "use --keep " + keep + " --older-than " + days, "a number is negative", "pass 0 or more");
        }
        Cleanup cleanup = new Cleanup(options.store(), keep, Duration.ofDays(days), clock.instant());
        CleanupPlan plan = cleanup.plan();
        options.print(plan, text(plan));
        if (!dryRun) {
            List<RunId> gone = cleanup.carryOut(plan);
            options.say("Removed " + gone.size() + " runs");
        }
        return 0;
    }

    private static String text(CleanupPlan plan) {
        TextTable table = new TextTable("RUN", "STATUS", "SIZE", "", "WHY");
        for (CleanupPlan.Line run : plan.runs()) {
            table.row(
                    run.runId().value(),
                    run.status().toString(),
                    String.format(Locale.ROOT, "%,.1f MB", run.bytes() / 1e6),
                    run.removed() ? "remove" : "keep",
                    run.reason() == null ? "" : run.reason());
        }
        return table.toString();
    }
}
