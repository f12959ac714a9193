// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.StepDriver;

/** Writes the exposé from what the run holds, whichever steps that are. */
public final class ReportsDriver implements StepDriver {
    private final DataPolicy policy;

    public ReportsDriver(DataPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Step step() {
        return Step.REPORTS;
    }

    @Override
    public StepRecord run(StepContext context) {
        context.progress().partsAhead(Step.REPORTS, 1);
        Expose.write(context.runFolder(), context.records(), policy, context.stage());
        return context.finished(Step.REPORTS, StepSettings.NONE, List.of(), List.of(), List.of());
    }
}
