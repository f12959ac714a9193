// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.util.List;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Document;

/** The checks of a step's tables, and those among them that did not pass. */
record CheckFindings(List<TableRecord> tables) {
    long all() {
        return tables.stream().mapToLong(table -> table.checks().size()).sum();
    }

    long passed() {
        return tables.stream()
                .flatMap(table -> table.checks().stream())
                .filter(CheckResult::passed)
                .count();
    }

    long failing() {
        return tables.stream()
                .flatMap(table -> table.checks().stream())
                .filter(CheckResult::breaks)
                .count();
    }

    /** One sentence about all checks. */
    String words() {
        if (all() == 0) {
            return "There are no checks.";
        }
        if (passed() == all()) {
            return all() == 1 ? "The only check passed." : "All " + count(all()) + " checks passed.";
        }
        long fatal = failing();
        return count(all() - passed()) + " of " + count(all(), "check", "checks") + " did not pass, "
                + (fatal == 0 ? "none" : count(fatal)) + " of them of severity fail.";
    }

    void writeTo(Document report) {
        report.section("Checks");
        report.paragraph(words());
        BrokenChecks broken = new BrokenChecks();
        tables.forEach(table -> broken.add(table.table(), table.checks()));
        report.table(broken.table());
    }
}
