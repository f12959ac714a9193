// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import org.eltwarehouse.contract.run.DriftFinding;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** How the files differ from their contracts, and what was done about it. */
record DriftSection(List<SourceRecord> sources) {
    void writeTo(Document report) {
        Table table = new Table()
                .words("File")
                .words("Drift")
                .words("Column")
                .words("Policy")
                .figures("Records");
        for (SourceRecord source : sources) {
            for (DriftFinding finding : source.drift()) {
                table.row(
                        Inline.code(source.source()),
                        finding.kind().toString().replace('_', ' '),
                        finding.column() == null ? null : Inline.code(finding.column()),
                        finding.policy().toString(),
                        finding.rows());
            }
        }
        if (table.isEmpty()) {
            return;
        }
        report.section("Drift from the contracts");
        report.paragraph("What evolves or warns is taken as it is; what goes to the quarantine is refused in silver. A"
                + " drift of the header concerns all records that are rows, one of values those with such a value.");
        report.table(table);
    }
}
