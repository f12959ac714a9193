// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiComparisonTest {
    @TempDir
    Path runs;

    @Test
    void tellsTheChangeOfAllRowsOfGroupsAndOfMonthsInPerCent() {
        assertThat(diff(RunPair.sales(2_400_000), RunPair.sales(2_460_000)).kpis())
                .containsExactly(
                        kpi("All sales", "revenue", "2400000.00", "2460000.00", "2.50", true),
                        kpi("Category Bikes", "revenue", "2400000.00", "2460000.00", "2.50", false),
                        kpi("2025-01", "revenue", "240000.00", "246000.00", "2.50", false));
    }

    @Test
    void givesAMeasureThatOneRunLacksNoValueThere() {
        assertThat(diff(total("Visits", "visits", "10"), total("Visits", "guests", "4"))
                        .kpis())
                .containsExactly(
                        kpi("All visits", "visits", "10", null, null, true),
                        kpi("All visits", "guests", null, "4", null, true));
    }

    @Test
    void namesTheModelWhereThereAreSeveralAndNotesWhichOnlyOneRunHas() {
        RunDiff diff = RunPair.diff(
                RunPair.explored(new SmallRun(runs.resolve("a")), RunPair.sales(100), total("Stays", "stays", "5"))
                        .write(),
                RunPair.explored(new SmallRun(runs.resolve("b")), total("Visits", "visits", "9"), RunPair.sales(200))
                        .write());
        assertThat(diff.kpis())
                .extracting(Kpi::scope)
                .containsExactly("All sales", "Sales, Category Bikes", "Sales, 2025-01");
        assertThat(diff.notes())
                .containsExactly(
                        "Key figures: only the first run has the model “Stays”.",
                        "Key figures: only the second run has the model “Visits”.");
    }

    @Test
    void notesThatAnotherVersionExploredARun() {
        Path old = new SmallRun(runs.resolve("old"))
                .step(Step.EDA)
                .document("step1_eda/data/eda_summary.json", "{\"format\": 1, \"headlines\": {\"total\": 1}}")
                .write();
        Path now = RunPair.explored(new SmallRun(runs.resolve("now")), RunPair.sales(100))
                .write();
        RunDiff diff = RunPair.diff(old, now);
        assertThat(diff.kpis()).isEmpty();
        assertThat(diff.notes())
                .containsExactly("Key figures: another version of the warehouse explored run old, so they cannot be"
                        + " compared.");
        assertThat(RunPair.diff(old, old).notes()).isEmpty();
    }

    private RunDiff diff(ModelFigures before, ModelFigures after) {
        return RunPair.diff(
                RunPair.explored(new SmallRun(runs.resolve("a")), before).write(),
                RunPair.explored(new SmallRun(runs.resolve("b")), after).write());
    }

    private static ModelFigures total(String label, String measure, String value) {
        return RunPair.model(label, List.of(measure), Map.of(measure, new BigDecimal(value)), List.of(), List.of());
    }

    private static Kpi kpi(String scope, String figure, String before, String after, String percent, boolean whole) {
        return new Kpi(scope, figure, number(before), number(after), number(percent), whole);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
