// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.Count;
import org.eltwarehouse.contract.insight.RunDiff.Difference;
import org.eltwarehouse.contract.insight.RunDiff.Parameter;
import org.eltwarehouse.contract.insight.RunDiff.Score;
import org.eltwarehouse.contract.insight.RunDiff.StepChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
    @TempDir
    Path runs;

    @Test
    void findsNoDifferenceOfARunToItself() {
        Path run = RunPair.before(runs.resolve("a"));
        RunDiff diff = RunPair.diff(run, run);
        assertThat(diff)
                .isEqualTo(new RunDiff(
                        RunDiff.FORMAT,
                        diff.before(),
                        diff.before(),
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of()));
        assertThat(DiffReport.of(diff).text()).contains("No differences: every published file is the same");
    }

    @Test
    void findsNoDifferenceBetweenRunsOfTheSameBytes() {
        RunDiff diff = RunPair.diff(RunPair.before(runs.resolve("a")), RunPair.before(runs.resolve("b")));
        assertThat(diff.same()).isTrue();
        assertThat(diff.tables()).isEmpty();
        assertThat(diff.kpis()).isEmpty();
    }

    @Test
    void namesOneChangedCellInEveryTableItReaches() {
        RunDiff diff = RunPair.diff(runs);
        assertThat(diff.inputs()).extracting(input -> input.source()).containsExactly("shop/orders.csv");
        assertThat(diff.tables())
                .extracting(table -> table.table().toString())
                .containsExactly("silver.orders", "gold.agg_exec_kpis", "gold.customers", "segments.customer_segments");
    }

    @Test
    void tellsQualityLedgersAndChecksThatDiffer() {
        RunDiff diff = RunPair.diff(runs);
        TableName orders = TableName.parse("silver.orders");
        assertThat(diff.quality())
                .containsExactly(new Score(orders, "validity", new BigDecimal("1.0000"), new BigDecimal("0.7500")));
        assertThat(diff.counts())
                .containsExactly(
                        new Count(orders, "ledger", "read", 3L, 4L),
                        new Count(orders, "ledger", "quarantined", 0L, 1L),
                        new Count(orders, "reject", "missing_id", 0L, 1L));
        assertThat(diff.checks()).hasSize(1);
        assertThat(diff.checks().get(0).before().actual()).isEqualTo("0 rows break it");
        assertThat(diff.checks().get(0).after().actual()).isEqualTo("1 row breaks it");
    }

    @Test
    void tellsStepsParametersAndFilesThatDiffer() {
        Path before = new SmallRun(runs.resolve("a"))
                .parameter("k", "5")
                .keyId("1a2b")
                .step(Step.BRONZE)
                .step(Step.GOLD)
                .document("gold/reports/gold_report.html", "old")
                .write();
        Path after = new SmallRun(runs.resolve("b"))
                .parameter("k", "4")
                .keyId("ffff")
                .step(Step.SILVER)
                .step(Step.GOLD)
                .document("gold/reports/gold_report.html", "newer")
                .write();
        RunDiff diff = RunPair.diff(before, after);
        assertThat(diff.parameters())
                .containsExactly(
                        new Parameter("key_id", "1a2b", "ffff", List.of()),
                        new Parameter("k", "5", "4", List.of(Step.GOLD)));
        assertThat(diff.steps())
                .containsExactly(
                        new StepChange(Step.BRONZE, Difference.REMOVED, List.of()),
                        new StepChange(Step.SILVER, Difference.ADDED, List.of()),
                        new StepChange(Step.GOLD, Difference.CHANGED, List.of("parameters", "artifacts")));
        assertThat(diff.files())
                .containsExactly(new RunDiff.OtherFile("gold/reports/gold_report.html", Difference.CHANGED, 3L, 5L));
        assertThat(diff.notes()).containsExactly("Of a step that only one run has, nothing is compared.");
    }

    @Test
    void listsAThousandEntriesAndSaysThatThereAreMore() {
        SmallTable before = RunPair.months("2025-01,100.00,4");
        SmallTable after = RunPair.months("2025-01,100.00,4");
        for (int i = 0; i < 1_001; i++) {
            before.check("check_" + i, true, "0 rows break it");
            after.check("check_" + i, false, "1 row breaks it");
        }
        RunDiff diff = RunPair.diff(
                new SmallRun(runs.resolve("a")).table(before).write(),
                new SmallRun(runs.resolve("b")).table(after).write());
        assertThat(diff.checks()).hasSize(1_000);
        assertThat(diff.notes()).containsExactly("Of 1001 checks only the first 1000 were compared or are listed.");
    }

    @Test
    void writesADocumentThatReadsBack() {
        RunDiff diff = RunPair.diff(runs);
        String json = Documents.json(diff);
        assertThat(Documents.json(Documents.fromJson(json, RunDiff.class, "run_diff.json")))
                .isEqualTo(json);
    }

    @Test
    void refusesWhatIsNoRun() {
        Path run = RunPair.before(runs.resolve("a"));
        assertThatThrownBy(() -> RunPair.diff(run, runs.resolve("none")))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot compare " + runs.resolve("none")
                        + ": there is no such run folder; choose one below <artifacts>/runs");
        Path empty = new SmallRun(runs.resolve("empty")).keyId("1a2b").write();
        assertThatThrownBy(() -> RunPair.diff(run, empty))
                .hasMessage("Cannot compare run empty: it has no published step; choose another run");
    }
}
