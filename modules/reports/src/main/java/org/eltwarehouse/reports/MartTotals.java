// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.check.Reconciles;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.Findings;

/** What the marts hold, whatever they are about: their rows, and the totals of their amounts. */
record MartTotals(Findings findings) {
    void writeTo(Document report) {
        List<TableRecord> tables =
                findings.record(Step.GOLD).map(StepRecord::tables).orElse(List.of());
        if (tables.isEmpty()) {
            return;
        }
        Table table =
                new Table().words("Table").words("A row is").figures("Rows").words("Totals");
        for (TableRecord each : tables) {
            table.row(
                    Inline.code(each.table().toString()),
                    Inline.text(each.grain()),
                    each.rows(),
                    Inline.text(totals(each)));
        }
        report.paragraph("What the marts hold; totals are sums over all rows, as they were reconciled.");
        report.table(table);
    }

    /** Sums of amounts; a sum of prices or of whole numbers need not mean anything. */
    private static String totals(TableRecord table) {
        List<String> totals = new ArrayList<>();
        Set<String> reconciled = table.checks().stream()
                .flatMap(check -> Reconciles.named(check.check()).stream())
                .map(Reconciles::column)
                .collect(Collectors.toSet());
        for (ColumnRecord column : table.columns()) {
            BigDecimal sum = column.sum();
            if (reconciled.contains(column.name()) && sum != null) {
                boolean amount = column.type().startsWith("decimal") && sum.scale() == 2;
                totals.add(column.name() + " " + (amount ? Figures.amount(sum) : sum.toPlainString()));
            }
        }
        return totals.isEmpty() ? "–" : String.join(", ", totals);
    }
}
