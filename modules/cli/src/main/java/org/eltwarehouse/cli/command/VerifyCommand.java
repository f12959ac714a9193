// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.run.Verification;
import org.eltwarehouse.store.RunAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a run's files again. */
@Command(
        name = "verify",
        description = "Reads every file of a run again and names each that is missing, changed or surplus.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "Name of the run; default: the newest completed one.")
    private String run;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Override
    public Integer call() {
        long started = System.nanoTime();
        Verification verification = RunAudit.of(options.store(), options.run(run));
        options.print(verification, text(verification, (System.nanoTime() - started) / 1e9));
        return verification.clean() ? 0 : Fault.DATA.exitCode();
    }

    private static String text(Verification found, double seconds) {
        StringBuilder text = new StringBuilder();
        list(text, "missing", found.missing());
        list(text, "changed", found.changed());
        list(text, "surplus", found.surplus());
        list(text, "problem", found.problems());
        String verdict = found.clean() ? "is whole" : "is not what was published";
        return text.append(String.format(
                        Locale.ROOT,
                        "Run %s %s: %,d files, %,.1f MB read in %.2f s%n",
                        found.runId(),
                        verdict,
                        found.files(),
                        found.bytes() / 1e6,
                        seconds))
                .toString();
    }

    private static void list(StringBuilder text, String what, List<String> items) {
        items.forEach(item -> text.append(String.format(Locale.ROOT, "%-8s %s%n", what, item)));
    }
}
