// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.util.List;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.reports.finding.QualityDimension;
import org.eltwarehouse.reports.finding.RowTotals;

/** How far the figures can be trusted: what was lost, repaired, doubled, and where quality is lowest. */
record QualityDigest(Findings findings) {
    void writeTo(Document report) {
        report.section("Data quality");
        if (findings.record(Step.SILVER).isEmpty()) {
            report.paragraph("Silver did not run, so the quality of the data is not known.");
            return;
        }
        List<TableRecord> tables = findings.silverTables();
        if (tables.isEmpty()) {
            report.paragraph("Silver ran but wrote no table.");
            return;
        }
        report.paragraph(rows(RowTotals.of(tables)));
        report.table(lowest(tables));
        report.paragraph(findings.record(Step.GOLD)
                .map(QualityDigest::marts)
                .orElse("Gold did not run, so the figures are not reconciled."));
    }

    private static String rows(RowTotals totals) {
        Ledger ledger = totals.ledger();
        String balance = totals.unbalanced() == 0
                ? "No row is unaccounted for."
                : "The ledger does not balance for " + count(totals.unbalanced(), "table", "tables")
                        + ": rows are unaccounted for.";
        return "Of " + count(ledger.read(), "row", "rows") + " read, " + count(ledger.written()) + " ("
                + share(ledger.written(), ledger.read()) + ") were written, " + count(ledger.quarantined())
                + " rejected and kept in quarantine, " + count(ledger.deduplicated()) + " dropped as duplicates. "
                + count(totals.repairs(), "repair was", "repairs were") + " made by rules. " + balance;
    }

    private static Table lowest(List<TableRecord> tables) {
        Table table = new Table()
                .words("Score")
                .figures("Lowest")
                .words("In the table")
                .words("It tells");
        for (QualityDimension dimension : QualityDimension.values()) {
            dimension
                    .lowest(tables)
                    .ifPresent(lowest -> table.row(
                            dimension.title(),
                            Inline.text(share(dimension.score(lowest).orElseThrow())),
                            Inline.code(lowest.table().toString()),
                            dimension.meaning()));
        }
        return table;
    }

    private static String marts(StepRecord gold) {
        return "In the marts: " + decapitalised(new CheckFindings(gold.tables()).words());
    }

    private static String decapitalised(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
