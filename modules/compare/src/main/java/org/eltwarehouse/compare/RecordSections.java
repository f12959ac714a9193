// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.run.CheckResult;

/** What the report tells of the runs' own records: quality, checks, ledgers, parameters, steps, files. */
record RecordSections(RunDiff diff) {
    Stream<DiffSection> sections() {
        return Stream.of(quality(), checks(), counts(), parameters(), steps(), files());
    }

    private DiffSection quality() {
        DiffSection section = new DiffSection("Quality", "Scores of the cleaned tables, from 0 to 1.")
                .names("Table")
                .words("Score")
                .figures("Before")
                .figures("After");
        diff.quality()
                .forEach(score -> section.row(
                        score.table(),
                        score.score(),
                        DiffFigures.exact(score.before()),
                        DiffFigures.exact(score.after())));
        return section;
    }

    private DiffSection checks() {
        DiffSection section = new DiffSection("Checks", "Expectations with another result.")
                .names("Table")
                .names("Check")
                .words("Before")
                .words("After");
        diff.checks()
                .forEach(check ->
                        section.row(check.table(), check.check(), outcome(check.before()), outcome(check.after())));
        return section;
    }

    private static String outcome(CheckResult result) {
        return result == null
                ? null
                : (result.passed() ? "passed" : "broken") + " (" + result.severity() + "): " + result.actual();
    }

    private DiffSection counts() {
        DiffSection section = new DiffSection(
                        "Rows refused, dropped and mended", "Ledgers and rules of the cleaned tables, in rows.")
                .names("Table")
                .words("Kind")
                .names("Entry or rule")
                .figures("Before")
                .figures("After");
        diff.counts()
                .forEach(
                        count -> section.row(count.table(), count.kind(), count.name(), count.before(), count.after()));
        return section;
    }

    private DiffSection parameters() {
        DiffSection section = new DiffSection("Parameters", "What the runs were told differently.")
                .names("Parameter")
                .words("Before")
                .words("After")
                .words("Steps");
        diff.parameters()
                .forEach(parameter -> section.row(
                        parameter.name(),
                        parameter.before(),
                        parameter.after(),
                        parameter.steps().isEmpty()
                                ? "the whole run"
                                : parameter.steps().stream().map(Step::toString).collect(Collectors.joining(", "))));
        return section;
    }

    private DiffSection steps() {
        DiffSection section = new DiffSection("Steps", "Steps that only one run has, or whose commit record differs.")
                .names("Step")
                .words("Difference")
                .words("Parts of the record");
        diff.steps()
                .forEach(step -> section.row(
                        step.step(),
                        step.difference(),
                        step.parts().isEmpty() ? null : String.join(", ", step.parts())));
        return section;
    }

    private DiffSection files() {
        DiffSection section = new DiffSection(
                        "Other files", "Documents, reports and quarantined rows with other bytes.")
                .names("File")
                .words("Difference")
                .figures("Bytes before")
                .figures("Bytes after");
        diff.files()
                .forEach(file -> section.row(file.path(), file.difference(), file.bytesBefore(), file.bytesAfter()));
        return section;
    }
}
