// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.insight.RunSummary;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryReportTest {
    @TempDir
    Path target;

    @Test
    void tellsAFailedRunWithItsMissingSteps() throws IOException {
        RunSummary summary = new RunSummary(
                RunSummary.FORMAT,
                RunId.of("20260101_000000_1a2b3c4d"),
                Status.FAILED,
                Samples.BUSINESS_DATE,
                83_456,
                List.of(
                        new RunSummary.StepLine(Step.BRONZE, Status.COMPLETED, 812, 12_345, 734_003_200),
                        new RunSummary.StepLine(Step.SILVER, Status.FAILED, 82_100, 0, 1_734_003_200),
                        new RunSummary.StepLine(Step.GOLD, null, 0, 0, 0)),
                List.of(new RunSummary.TableLine(
                        TableName.parse("silver.cst_info"),
                        1_200,
                        new Ledger(1_234, 1_200, 20, 14),
                        List.of(Samples.check("unique(cst_id)", Severity.FAIL, false)))),
                List.of("The salt was created."),
                new Failure(Fault.DATA, 1, "Cannot publish silver: 1 check failed; correct the export"));
        SummaryReport.write(summary, Location.of(target));
        Golden.check(target.resolve("summary_report.md"), "failed/summary_report.md");
        String json = Files.readString(target.resolve("summary_report.json"));
        assertThat(Documents.fromJson(json, RunSummary.class, "summary_report.json"))
                .isEqualTo(summary);
    }

    @Test
    void tellsARunThatNeverStarted() {
        RunSummary summary = new RunSummary(1, RunId.of("early"), Status.FAILED, null, 5, null, null, null, null);
        SummaryReport.write(summary, Location.of(target));
        Golden.check(target.resolve("summary_report.md"), "empty/summary_report.md");
    }
}
