// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffReportTest {
    @TempDir
    Path runs;

    @Test
    void tellsTheDifferenceAsTextPageAndDocument() throws IOException {
        RunDiff diff = RunPair.diff(runs);
        check("run_diff.txt", DiffReport.of(diff).text());
        check("run_diff.html", DiffReport.of(diff).html());
        check("run_diff.json", Documents.json(diff));
    }

    @Test
    void writesTheSameInAnyLocale() {
        RunDiff diff = RunPair.diff(runs);
        String text = DiffReport.of(diff).text();
        String page = DiffReport.of(diff).html();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DiffReport.of(diff).text()).isEqualTo(text);
            assertThat(DiffReport.of(diff).html()).isEqualTo(page);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void keepsHostileTextFromActing() {
        String hostile = "\u001B[31m\u202E<script>alert(1)</script>|[x](javascript:alert(1))";
        RunDiff diff = RunPair.diff(colours("a", "red"), colours("b", hostile));
        DiffReport report = DiffReport.of(diff);
        assertThat(report.text()).doesNotContain("\u001B", "\u202E");
        assertThat(report.html()).doesNotContain("<script", "href=", "\u001B", "\u202E");
    }

    @Test
    void saysThatOnlyRecordsDiffer() {
        Path before = new SmallRun(runs.resolve("a")).step(Step.GOLD).write();
        Path after = new SmallRun(runs.resolve("b"))
                .step(Step.GOLD)
                .document("gold/reports/gold_report.html", "x")
                .write();
        assertThat(DiffReport.of(RunPair.diff(before, after)).text())
                .contains("No data differs; see below which steps and files do.", "gold/reports/gold_report.html");
    }

    @Test
    void cutsLongTablesInATerminalOnly() {
        List<String> kept = IntStream.range(100, 150).mapToObj(i -> i + ",red").toList();
        Path before = new SmallRun(runs.resolve("a")).table(table().rows()).write();
        Path after = new SmallRun(runs.resolve("b"))
                .table(table().rows(kept.toArray(String[]::new)))
                .write();
        DiffReport report = DiffReport.of(RunPair.diff(before, after));
        assertThat(report.text()).contains("... and 18 more").doesNotContain("id 119");
        assertThat(report.html()).contains("id 119");
    }

    private Path colours(String run, String colour) {
        return new SmallRun(runs.resolve(run))
                .table(table().rows("1," + colour))
                .write();
    }

    private static SmallTable table() {
        return new SmallTable(Step.GOLD, "gold.colours", "id")
                .column("id", "bigint")
                .column("colour", "string");
    }

    private void check(String name, String text) throws IOException {
        Golden.check(Files.writeString(runs.resolve(name), text), "diff/" + name);
    }
}
