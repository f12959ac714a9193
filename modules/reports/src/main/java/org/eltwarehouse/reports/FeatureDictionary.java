// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.share;

import java.util.Locale;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** What every feature means, taken from the contract that the features were computed by. */
final class FeatureDictionary {
    private FeatureDictionary() {}

    static Document of(StepRecord record) {
        Document report = new Document("Feature dictionary");
        report.paragraph((record.tables().isEmpty()
                        ? "No feature table was written."
                        : "Every feature with its type, its privacy class and what it means. Amounts are in the"
                                + " source's currency.")
                + new Notices(record).businessDate());
        record.tables().forEach(table -> describe(report, table));
        new CheckFindings(record.tables()).writeTo(report);
        new Notices(record).writeTo(report);
        return report;
    }

    private static void describe(Document report, TableRecord table) {
        report.section(table.table().toString());
        report.paragraph(table.grain());
        report.paragraph(count(table.rows(), "row", "rows") + ", "
                + count(table.columns().size(), "column", "columns") + ", key: " + String.join(", ", table.key())
                + ".");
        Table columns = new Table()
                .words("Feature")
                .words("Type")
                .words("Privacy")
                .words("Meaning")
                .figures("Missing")
                .figures("Missing share");
        for (ColumnRecord column : table.columns()) {
            columns.row(
                    Inline.code(column.name()),
                    Inline.code(column.type()),
                    column.privacy().name().toLowerCase(Locale.ROOT),
                    Inline.text(column.description()),
                    column.nulls(),
                    Inline.text(share(column.nulls(), table.rows())));
        }
        report.table(columns);
    }
}
