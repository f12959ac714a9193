package org.eltwarehouse.reports;

import static org.eltwarehouse.reports.document.Figures.count;

import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.reports.document.Document;
import org.eltwarehouse.reports.document.Inline;
import org.eltwarehouse.reports.document.Table;

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
        String gravity = fatal == 0
                ? "none of the others has the severity fail"
                : count(fatal) + " of the others " + (fatal == 1 ? "has" : "have") + " the severity fail";
        return count(passed()) + " of " + count(all(), "check", "checks") + " passed; " + gravity + ".";
    }

    void writeTo(Document report) {
        report.section("Checks");
        report.paragraph(words());
        Table broken =
                new Table().words("Table").words("Check").words("Severity").words("Expected").words("Found");
        tables.forEach(table -> table.checks().stream()
                .filter(check -> !check.passed())
                .forEach(check -> broken.row(
                        Inline.code(table.table().toString()),
                        Inline.code(check.check()),
                        severity(check.severity()),
                        check.expected(),
                        check.actual())));
        report.table(broken);
    }

    private static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
