// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.Cause;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.run.start.RunPlanning;
import org.eltwarehouse.run.start.StartFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what the golden path would do with these options. */
@Command(
        name = "plan",
        description =
                "Lists every step and table that a golden path with these options would run, reuse or skip, and why.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final OrderOptions options = new OrderOptions();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Spec
    private CommandSpec command;

    public PlanCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StringBuilder notices = new StringBuilder();
        Consumer<String> noted = notice -> notices.append(notice).append('\n');
        Environment read = Environment.of(environment, OrderOptions.home(".env"));
        RunPlan plan = RunPlanning.of(StartFacts.of(options.order(read), read.keyId(), noted), noted);
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? Documents.json(plan) : notices + text(plan));
        out.flush();
        return 0;
    }

    private static String text(RunPlan plan) {
        TextTable table = new TextTable("STEP", "PART", "ACTION", "CAUSE", "FROM");
        for (RunPlan.StepPlan step : plan.steps()) {
            table.row(step.step().toString(), "", step.action().toString(), causes(step.causes()), from(step.from()));
            for (RunPlan.PartPlan part : step.parts()) {
                table.row("", part.part(), part.action().toString(), causes(part.causes()), from(part.from()));
            }
        }
        String head = plan.sameAs() == null
                ? plan.comparedWith() == null
                        ? "No earlier run to compare with"
                        : "Compared with run " + plan.comparedWith()
                : (plan.steps().get(0).action() == Action.SKIP ? "Nothing to do: run " : "Nothing to compute: run ")
                        + plan.sameAs() + " has all this already";
        return head + "\n\n" + table;
    }

    private static String causes(List<Cause> causes) {
        return causes.stream().map(Cause::toString).collect(Collectors.joining(", "));
    }

    private static String from(RunId run) {
        return run == null ? "" : run.value();
    }
}
