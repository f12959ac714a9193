// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.RunSummary;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.storage.Location;

/** Writes {@code reports/summary_report.*}: what the run did so far, whether it ended well or not. */
public final class SummaryWriter {
    private SummaryWriter() {}

    /** The files that {@link #write} makes. */
    public static List<Location> files(Location runFolder) {
        return List.of(
                runFolder.resolve("reports/summary_report.json"), runFolder.resolve("reports/summary_report.md"));
    }

    public static void write(RunManifest manifest, Map<Step, StepRecord> records, Location runFolder) {
        List<RunSummary.StepLine> steps = new ArrayList<>();
        List<RunSummary.TableLine> tables = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (Step step : Step.values()) {
            steps.add(manifest.step(step)
                    .map(entry -> new RunSummary.StepLine(
                            step, entry.status(), entry.millis(), entry.rows(), entry.peakMemoryBytes()))
                    .orElse(new RunSummary.StepLine(step, null, 0, 0, 0)));
            StepRecord record = records.get(step);
            if (record != null) {
                record.tables()
                        .forEach(table -> tables.add(
                                new RunSummary.TableLine(table.table(), table.rows(), table.ledger(), table.checks())));
                notices.addAll(record.notices());
                record.drafted().forEach((table, origin) -> notices.add(origin.sentence(table)));
            }
        }
        SummaryReport.write(
                new RunSummary(
                        RunSummary.FORMAT,
                        manifest.runId(),
                        manifest.status(),
                        manifest.businessDate().orElse(null),
                        manifest.steps().stream()
                                .mapToLong(entry -> entry.millis())
                                .sum(),
                        steps,
                        tables,
                        notices,
                        manifest.failure()),
                runFolder.resolve("reports"));
    }
}
