// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.eltwarehouse.cli.authoring.Catalog;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One formula in the model is what marts, their checks, exploration, exposé and catalog tell. */
@Tag("slow")
class ModelChangeTest {
    private static final String MODEL = "model/sales.yaml";
    private static final TableName KPIS = TableName.parse("gold.agg_exec_kpis");

    @TempDir
    private Path temporary;

    @Test
    void aChangedFormulaChangesAllThatTellIt() {
        ChangedRun base = ChangedRun.base();
        RunResult before = base.copy(temporary.resolve("before")).run("again").completed();
        ChangedRun place = base.copy(temporary.resolve("changed"));
        place.definition(MODEL, "formula: sum(sales_amount)", "formula: sum(3 * sales_amount)");

        RunResult after = place.run("changed").completed();

        BigDecimal revenue = revenue(before).multiply(new BigDecimal(3));
        assertThat(revenue(before)).isPositive();
        assertThat(revenue(after)).isEqualTo(revenue);
        assertThat(before.text("reports/final_expose.md")).contains(Figures.amount(revenue(before)));
        assertThat(after.text("reports/final_expose.md"))
                .contains(Figures.amount(revenue))
                .doesNotContain(Figures.amount(revenue(before)) + " |");
        TableRecord mart = after.record(Step.GOLD).table(KPIS).orElseThrow();
        assertThat(mart.column("revenue").orElseThrow().sum()).isEqualTo(revenue);
        assertThat(mart.checks())
                .filteredOn(check -> check.check().equals("adds_up(revenue = revenue())"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.passed()).isTrue();
                    assertThat(check.expected()).isEqualTo("a total of " + revenue);
                });
        assertThat(Catalog.of(Definitions.warehouse(Location.of(place.home().resolve("warehouse")))))
                .contains("`sum(3 * sales_amount)`");
    }

    @Test
    void aMartThatTellsAnotherFigureIsNotPublished() {
        ChangedRun place = ChangedRun.base().copy(temporary.resolve("wrong"));
        place.definition(
                "gold/agg_exec_kpis.sql", "margin() as margin", "cast(margin() + 1 as decimal(18, 2)) as margin");

        RunResult run = place.run("wrong", "--to", "gold");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("gold.agg_exec_kpis", "adds_up(margin = margin())");
        assertThat(run.folder().resolve("gold")).doesNotExist();
    }

    private static BigDecimal revenue(RunResult run) {
        return Documents.fromJson(run.text("step1_eda/data/eda_summary.json"), EdaSummary.class, "a test")
                .models()
                .get(0)
                .total()
                .get("revenue");
    }
}
