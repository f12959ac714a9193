// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Status;

/** A run at a glance ({@code summary_report.json}): steps with times, rows and memory, ledgers, checks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunSummary(
        int format,
        RunId runId,
        Status status,
        LocalDate businessDate,
        long millis,
        List<StepLine> steps,
        List<TableLine> tables,
        List<String> notices,
        Failure failure) {
    public static final int FORMAT = 1;

    /** One step; {@code status} is null when it did not run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepLine(Step step, Status status, long millis, long rows, long peakMemoryBytes) {}

    /** One table: rows, the ledger where there is one, and its checks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TableLine(TableName table, long rows, Ledger ledger, List<CheckResult> checks) {}
}
