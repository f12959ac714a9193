// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.util.List;
import java.util.function.Function;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.RowTotals;

/** What became of every row that was delivered, and how good the cleaned tables are. */
final class SilverReport {
    private SilverReport() {}

    static Document of(StepRecord record) {
        List<TableRecord> tables = record.tables();
        Document report = new Document("Silver: data quality");
        report.paragraph(verdict(tables) + new Notices(record).businessDate());
        ledger(report, tables);
        rules(
                report,
                tables,
                "Rejected rows",
                "rejected",
                TableRecord::rejects,
                "Share of rows read",
                SilverReport::read);
        rules(report, tables, "Repairs", "repaired", TableRecord::repairs, "Share of rows written", TableRecord::rows);
        new QualityScores(tables).writeTo(report);
        new CheckFindings(tables).writeTo(report);
        completeness(report, tables);
        new Notices(record).writeTo(report);
        return report;
    }

    private static String verdict(List<TableRecord> tables) {
        if (tables.isEmpty()) {
            return "No table was written.";
        }
        RowTotals totals = RowTotals.of(tables);
        Ledger ledger = totals.ledger();
        String balance = totals.unbalanced() == 0
                ? "Every row is accounted for."
                : "The ledger does not balance for " + count(totals.unbalanced(), "table", "tables") + ".";
        List<String> empty = tables.stream()
                .filter(table -> table.rows() == 0)
                .map(table -> table.table().toString())
                .toList();
        String emptiness = empty.isEmpty() ? "" : " Empty: " + String.join(", ", empty) + ".";
        return "Of " + count(ledger.read(), "row", "rows") + " read, " + count(ledger.written()) + " were written, "
                + count(ledger.quarantined()) + " rejected into quarantine ("
                + share(ledger.quarantined(), ledger.read())
                + ") and " + count(ledger.deduplicated()) + " dropped as duplicates. " + balance + " "
                + new CheckFindings(tables).words() + emptiness;
    }

    private static void ledger(Document report, List<TableRecord> tables) {
        report.section("Where every row went");
        report.paragraph(
                tables.isEmpty()
                        ? "There is no table to account for."
                        : "For every table: rows read = rows written + rows rejected + rows dropped as duplicates.");
        Table table = new Table()
                .words("Table")
                .figures("Read")
                .figures("Written")
                .figures("Rejected")
                .figures("Duplicates")
                .words("Balanced");
        for (TableRecord each : tables) {
            Ledger ledger = each.ledger();
            Inline name = Inline.code(each.table().toString());
            if (ledger == null) {
                table.row(name, null, each.rows(), null, null, "no ledger");
            } else {
                table.row(
                        name,
                        ledger.read(),
                        ledger.written(),
                        ledger.quarantined(),
                        ledger.deduplicated(),
                        ledger.balances()
                                ? Inline.text("yes")
                                : Inline.text("NO").strong());
            }
        }
        report.table(table);
    }

    private static void rules(
            Document report,
            List<TableRecord> tables,
            String heading,
            String verb,
            Function<TableRecord, List<RuleCount>> rules,
            String shareOf,
            Function<TableRecord, Long> base) {
        Table table = new Table().words("Table").words("Rule").figures("Rows").figures(shareOf);
        long idle = 0;
        for (TableRecord each : tables) {
            for (RuleCount rule : rules.apply(each)) {
                if (rule.rows() == 0) {
                    idle++;
                    continue;
                }
                table.row(
                        Inline.code(each.table().toString()),
                        Inline.code(rule.rule()),
                        rule.rows(),
                        Inline.text(share(rule.rows(), base.apply(each))));
            }
        }
        report.section(heading);
        if (table.isEmpty()) {
            report.paragraph("No row was " + verb + ".");
            return;
        }
        report.paragraph("A row counts for every rule that concerns it."
                + (idle == 0 ? "" : " " + count(idle, "more rule", "more rules") + " concerned no row."));
        report.table(table);
    }

    private static long read(TableRecord table) {
        return table.ledger() == null ? table.rows() : table.ledger().read();
    }

    private static void completeness(Document report, List<TableRecord> tables) {
        Table table = new Table()
                .words("Table")
                .words("Column")
                .figures("Without a value")
                .figures("Filled");
        for (TableRecord each : tables) {
            for (ColumnRecord column : each.columns()) {
                if (column.nulls() > 0) {
                    table.row(
                            Inline.code(each.table().toString()),
                            Inline.code(column.name()),
                            column.nulls(),
                            Inline.text(share(each.rows() - column.nulls(), each.rows())));
                }
            }
        }
        report.section("Columns with gaps");
        report.paragraph(
                table.isEmpty()
                        ? tables.isEmpty() ? "There is no column to look at." : "Every column is filled in every row."
                        : "Columns that are not listed are filled in every row.");
        report.table(table);
    }
}
