// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** The table of checks that did not pass. */
final class BrokenChecks {
    private final Table table = new Table()
            .words("Table")
            .words("Check")
            .words("Severity")
            .words("Expected")
            .words("Found");

    /** Takes over those of a table's checks that did not pass. */
    void add(TableName name, List<CheckResult> checks) {
        for (CheckResult check : checks) {
            if (!check.passed()) {
                table.row(
                        Inline.code(name.toString()),
                        Inline.code(check.check()),
                        check.severity().name().toLowerCase(Locale.ROOT),
                        check.expected(),
                        check.actual());
            }
        }
    }

    Table table() {
        return table;
    }
}
