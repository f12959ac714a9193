package org.eltwarehouse.run.start;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.bronze.BusinessDates;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.plan.Plan;
import org.eltwarehouse.store.raw.RawFolder;

/** What the golden path would do, found out without starting it; nothing is written. */
public final class StartPlan {
    private StartPlan() {}

    /**
     * The plan of a start, read from one manifest where nothing has changed, else worked out part by part.
     *
     * @param notices told which earlier runs are passed over, and why
     */
    public static RunPlan of(RunStart start, Consumer<String> notices) {
        RunOrder order = start.order();
        Optional<RunManifest> same = order.force() ? Optional.empty() : start.sameAs();
        if (same.isPresent()) {
            return Plan.unchanged(same.get(), order.steps(), start.isDone(same.get()) ? Action.SKIP : Action.REUSE);
        }
        Set<Step> kept = start.committed();
        order.runId().ifPresent(id -> kept.removeAll(ResumeCheck.toRedo(start, id, start.manifest(id, notices))));
        LocalDate date = start.businessDate()
                .orElseGet(() -> BusinessDates.latest(new RawFolder(order.raw()), start.warehouse()));
        return start.plan(kept, date);
    }
}
