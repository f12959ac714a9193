package org.eltwarehouse.pipeline;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eltwarehouse.bronze.BusinessDates;
import org.eltwarehouse.bronze.RawFolder;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.Cause;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.store.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the golden path would do with these options. */
@Command(
        name = "plan",
        description =
                "Lists every step and table that a golden path with these options would run, reuse or skip, and why.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final Map<String, String> processEnvironment;

    @Mixin
    private final OrderOptions options = new OrderOptions();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    PlanCommand(PrintWriter out, Map<String, String> processEnvironment) {
        this.out = out;
        this.processEnvironment = processEnvironment;
    }

    @Override
    public Integer call() {
        Environment environment = Environment.of(processEnvironment, OrderOptions.home(".env"));
        StringBuilder notices = new StringBuilder();
        RunStart start = RunStart.of(
                options.order(environment),
                environment.keyId(),
                notice -> notices.append(notice).append('\n'));
        RunPlan plan = plan(start);
        out.print(json ? Documents.json(plan) : notices + text(plan));
        out.flush();
        return 0;
    }

    /** What a start would do: read from one manifest where nothing has changed, else worked out part by part. */
    static RunPlan plan(RunStart start) {
        RunOrder order = start.order();
        Optional<RunManifest> same = order.force() ? Optional.empty() : start.sameAs();
        if (same.isPresent()) {
            return Plan.unchanged(same.get(), order.steps(), start.isDone(same.get()) ? Action.SKIP : Action.REUSE);
        }
        Set<Step> committed = start.committed();
        order.runId()
                .ifPresent(id -> committed.removeAll(
                        CommittedSteps.toRedo(start, id, start.store().manifest(id))));
        LocalDate date = start.businessDate()
                .orElseGet(() -> BusinessDates.latest(new RawFolder(order.raw()), start.warehouse()));
        Set<Step> present = EnumSet.copyOf(order.steps());
        present.addAll(start.committed());
        return Plan.of(
                start.recipe(present, Optional.of(date)), order.steps(), committed, start.reusable(), order.force());
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
