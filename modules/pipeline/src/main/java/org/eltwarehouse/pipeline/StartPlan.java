package org.eltwarehouse.pipeline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.bronze.BusinessDates;
import org.eltwarehouse.bronze.RawFolder;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.store.plan.Plan;

/** What the golden path would do, found out without starting it; nothing is written. */
public final class StartPlan {
    private StartPlan() {}

    /**
     * The plan for a start with these options.
     *
     * @param notices told which earlier runs are passed over, and why
     */
    public static RunPlan of(OrderOptions options, Map<String, String> processEnvironment, Consumer<String> notices) {
        Environment environment = Environment.of(processEnvironment, OrderOptions.home(".env"));
        return of(RunStart.of(options.order(environment), environment.keyId(), notices), notices);
    }

    /** Read from one manifest where nothing has changed, else worked out part by part. */
    static RunPlan of(RunStart start, Consumer<String> notices) {
        RunOrder order = start.order();
        Optional<RunManifest> same = order.force() ? Optional.empty() : start.sameAs();
        if (same.isPresent()) {
            return Plan.unchanged(same.get(), order.steps(), start.isDone(same.get()) ? Action.SKIP : Action.REUSE);
        }
        Set<Step> kept = start.committed();
        order.runId().ifPresent(id -> kept.removeAll(CommittedSteps.toRedo(start, id, start.manifest(id, notices))));
        LocalDate date = start.businessDate()
                .orElseGet(() -> BusinessDates.latest(new RawFolder(order.raw()), start.warehouse()));
        return start.plan(kept, date);
    }
}
