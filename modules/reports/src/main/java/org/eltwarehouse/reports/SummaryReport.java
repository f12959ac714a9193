// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.bytes;
import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.duration;

import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.insight.RunSummary;
import org.eltwarehouse.contract.insight.RunSummary.StepLine;
import org.eltwarehouse.contract.insight.RunSummary.TableLine;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.store.storage.Location;

/** Writes a run at a glance for whoever operates it: the only report with times, memory and the run id. */
public final class SummaryReport {
    private SummaryReport() {}

    /** Writes {@code summary_report.md} and {@code summary_report.json} into the target folder. */
    public static void write(RunSummary summary, Location target) {
        ReportFiles files = new ReportFiles(target);
        files.write("summary_report.md", document(summary).markdown());
        files.write("summary_report.json", Documents.json(summary));
    }

    private static Document document(RunSummary summary) {
        Document report = new Document("Run " + summary.runId());
        String date = summary.businessDate() == null
                ? "The business date is not known."
                : "The business date is " + Figures.day(summary.businessDate()) + ".";
        report.paragraph("Status: " + word(summary.status()) + ", after " + duration(summary.millis()) + ". " + date);
        if (summary.failure() != null) {
            report.section("Why it failed");
            report.paragraph(summary.failure().message());
            report.paragraph(actor(summary.failure().owner()) + " Exit code "
                    + summary.failure().exitCode() + ".");
        }
        steps(report, orEmpty(summary.steps()));
        tables(report, orEmpty(summary.tables()));
        checks(report, orEmpty(summary.tables()));
        List<Inline> notices =
                orEmpty(summary.notices()).stream().map(Inline::text).toList();
        report.section("Notices").bullets(notices);
        return notices.isEmpty() ? report.paragraph("There are no notices.") : report;
    }

    private static void steps(Document report, List<StepLine> steps) {
        Table table = new Table()
                .words("Step")
                .words("Status")
                .figures("Duration")
                .figures("Rows")
                .figures("Peak memory");
        for (StepLine step : steps) {
            boolean ran = step.status() != null;
            table.row(
                    Inline.code(step.step().toString()),
                    word(step.status()),
                    ran ? Inline.text(duration(step.millis())) : null,
                    ran ? step.rows() : null,
                    ran ? Inline.text(bytes(step.peakMemoryBytes())) : null);
        }
        report.section("Steps").table(table);
        if (table.isEmpty()) {
            report.paragraph("No step ran.");
        }
    }

    private static void tables(Document report, List<TableLine> tables) {
        Table table = new Table()
                .words("Table")
                .figures("Rows")
                .figures("Read")
                .figures("Written")
                .figures("Rejected")
                .figures("Duplicates")
                .words("Balanced")
                .figures("Checks passed");
        for (TableLine line : tables) {
            Ledger ledger = line.ledger();
            List<CheckResult> checks = orEmpty(line.checks());
            long passed = checks.stream().filter(CheckResult::passed).count();
            table.row(
                    Inline.code(line.table().toString()),
                    line.rows(),
                    ledger == null ? null : ledger.read(),
                    ledger == null ? null : ledger.written(),
                    ledger == null ? null : ledger.quarantined(),
                    ledger == null ? null : ledger.deduplicated(),
                    ledger == null
                            ? null
                            : ledger.balances()
                                    ? Inline.text("yes")
                                    : Inline.text("NO").strong(),
                    Inline.text(count(passed) + " of " + count(checks.size())));
        }
        report.section("Tables").table(table);
        if (table.isEmpty()) {
            report.paragraph("No table was written.");
        }
    }

    private static void checks(Document report, List<TableLine> tables) {
        BrokenChecks broken = new BrokenChecks();
        tables.forEach(line -> broken.add(line.table(), orEmpty(line.checks())));
        report.section("Checks that did not pass").table(broken.table());
        if (broken.table().isEmpty()) {
            report.paragraph("There are none.");
        }
    }

    private static String actor(Fault owner) {
        return switch (owner) {
            case DATA -> "Whoever delivers the data has to act.";
            case USAGE -> "Whoever started or configured the run has to act.";
            case PLATFORM -> "Whoever operates the warehouse has to act.";
        };
    }

    private static String word(Status status) {
        return status == null ? "did not run" : status.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
