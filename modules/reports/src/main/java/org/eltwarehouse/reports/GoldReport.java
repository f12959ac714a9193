// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.count;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.check.AddsUp;
import org.eltwarehouse.contract.check.Reconciles;
import org.eltwarehouse.contract.check.SameRows;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** The marts: what stands in them, and the proof that their figures are those of silver. */
final class GoldReport {
    private GoldReport() {}

    static Document of(StepRecord record) {
        List<TableRecord> tables = record.tables();
        Document report = new Document("Gold: the marts and their proof");
        report.paragraph(verdict(tables) + new Notices(record).businessDate());
        tables(report, tables);
        reconciliations(report, tables);
        new CheckFindings(tables).writeTo(report);
        new Notices(record).writeTo(report);
        return report;
    }

    private static String verdict(List<TableRecord> tables) {
        if (tables.isEmpty()) {
            return "No mart was written.";
        }
        CheckFindings checks = new CheckFindings(tables);
        long rows = tables.stream().mapToLong(TableRecord::rows).sum();
        long empty = tables.stream().filter(table -> table.rows() == 0).count();
        return count(tables.size(), "mart", "marts") + " with " + count(rows, "row", "rows") + " in all. "
                + checks.words()
                + (empty == 0 ? "" : " " + count(empty, "mart is", "marts are") + " empty.");
    }

    private static void tables(Document report, List<TableRecord> tables) {
        Table table = new Table()
                .words("Table")
                .words("Grain")
                .figures("Rows")
                .words("Key")
                .figures("Checks passed");
        for (TableRecord each : tables) {
            long passed = each.checks().stream().filter(CheckResult::passed).count();
            table.row(
                    Inline.code(each.table().toString()),
                    Inline.text(each.grain()),
                    each.rows(),
                    Inline.code(String.join(", ", each.key())),
                    Inline.text(count(passed) + " of " + count(each.checks().size())));
        }
        report.section("Tables");
        report.paragraph(
                table.isEmpty()
                        ? "There is no table to list."
                        : "The key is what no two rows of a table have in common; the grain says what a row is.");
        report.table(table);
    }

    private static void reconciliations(Document report, List<TableRecord> tables) {
        Table table = new Table()
                .words("Table")
                .words("Claim")
                .words("Expected")
                .words("Found")
                .words("Result");
        for (TableRecord each : tables) {
            for (CheckResult check : each.checks()) {
                Optional<Inline> claim = claim(each, check.check());
                if (claim.isPresent()) {
                    table.row(
                            Inline.code(each.table().toString()),
                            claim.get(),
                            check.expected(),
                            check.actual(),
                            check.passed()
                                    ? Inline.text("agrees")
                                    : Inline.text("DIFFERS").strong());
                }
            }
        }
        report.section("Reconciliation");
        report.paragraph(
                table.isEmpty()
                        ? "No table is reconciled with another."
                        : "Sums must agree to the cent, row counts exactly.");
        report.table(table);
    }

    /** What is claimed of another table, in words, with the column's total; empty where nothing is. */
    private static Optional<Inline> claim(TableRecord table, String check) {
        Optional<Inline> rows = SameRows.named(check)
                .map(same -> Inline.text("has as many rows as ")
                        .then(Inline.code(same.table().toString())));
        Optional<Inline> sum = Reconciles.named(check)
                .map(same -> sum(table, same.column())
                        .then(" is that of ")
                        .then(Inline.code(same.table() + "." + same.with())));
        Optional<Inline> whole = AddsUp.named(check)
                .map(same ->
                        sum(table, same.column()).then(" is the whole of ").then(Inline.code(same.measure() + "()")));
        return rows.or(() -> sum).or(() -> whole);
    }

    private static Inline sum(TableRecord table, String column) {
        return Inline.text("the sum of ").then(Inline.code(column)).then(total(table, column));
    }

    private static String total(TableRecord table, String column) {
        return table.column(column)
                .filter(found -> found.sum() != null)
                .map(found -> " (" + amount(found.sum()) + ")")
                .orElse("");
    }
}
