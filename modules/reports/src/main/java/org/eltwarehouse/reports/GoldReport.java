package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.count;

import java.util.List;
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
                if (check.check().startsWith("reconciles(") || check.check().startsWith("same_rows(")) {
                    table.row(
                            Inline.code(each.table().toString()),
                            claim(each, check.check()),
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

    /** The claim of {@code reconciles(a = t.b)} or {@code same_rows(t)} in words, with the column's total. */
    private static Inline claim(TableRecord table, String check) {
        String inside = check.substring(check.indexOf('(') + 1, check.length() - (check.endsWith(")") ? 1 : 0));
        if (check.startsWith("same_rows(")) {
            return Inline.text("has as many rows as ").then(Inline.code(inside));
        }
        String[] sides = inside.split(" = ", 2);
        if (sides.length < 2) {
            return Inline.code(check);
        }
        String total = table.column(sides[0])
                .filter(column -> column.sum() != null)
                .map(column -> " (" + amount(column.sum()) + ")")
                .orElse("");
        return Inline.text("the sum of ")
                .then(Inline.code(sides[0]))
                .then(total + " is that of ")
                .then(Inline.code(sides[1]));
    }
}
