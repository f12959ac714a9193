// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.build.WarehouseFolder;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.samples.sets.SampleSet;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.Location;

/** Profiles raw folders and runs them by the definitions that are built from a proposal, whoever made it. */
record SetRun(Path raw, Path home) {
    private static final long SEED = 7;

    static SetRun of(SampleSet set, Path home) throws IOException {
        set.write(home.resolve("raw"), SEED);
        return new SetRun(home.resolve("raw"), home);
    }

    Profile profile() {
        return Profiler.profile(RawPaths.of(Location.of(raw)).files());
    }

    /** The whole run; nothing of the proposal may have been left out. */
    RunResult run(Proposal proposal, List<SourceContract> sources, String... more) throws IOException {
        Built built = new RuleBuilder().attempt(proposal, sources);
        assertThat(built.problems()).isEmpty();
        return run(built, more);
    }

    RunResult run(Built built, String... more) throws IOException {
        Path warehouse = home.resolve("warehouse");
        WarehouseFolder.write(built.warehouse(), Location.of(warehouse));
        String[] arguments = Stream.concat(Stream.of("--warehouse", warehouse.toString()), Arrays.stream(more))
                .toArray(String[]::new);
        return new RawFixture(raw, home.resolve("artifacts")).run(arguments).completed();
    }

    /** Keys and types are as labelled, hardly a row is lost, every amount is reconciled, hardly a reference is an orphan. */
    void requireWhole(SetLabels labels, Proposal proposal, List<SourceContract> sources) throws IOException {
        Built built = new RuleBuilder().attempt(proposal, sources);
        assertThat(built.problems()).isEmpty();
        RunResult run = run(built, "--business-date", labels.businessDate().toString());
        for (SetLabels.Table table : labels.tables()) {
            TableRecord silver = run.table(Step.SILVER, "silver." + table.name());
            assertThat(silver.key().subList(0, table.key().size())).isEqualTo(table.key());
            for (SetLabels.Column column : table.columns()) {
                assertThat(silver.column(column.name()).orElseThrow().type())
                        .as(table.name() + "." + column.name())
                        .isEqualTo(column.type());
                assertThat(silver.column(column.name()).orElseThrow().nulls())
                        .as("nulls of " + table.name() + "." + column.name())
                        .isLessThan(1 + silver.rows() * 7 / 10);
            }
            assertThat(silver.rows()).isGreaterThan(silver.ledger().read() * 9 / 10);
            assertThat(silver.checks()).allMatch(CheckResult::passed);
        }
        for (SetLabels.Fact fact : labels.facts()) {
            TableRecord gold = run.table(Step.GOLD, "gold.fact_" + fact.table());
            assertThat(gold.rows())
                    .isEqualTo(run.table(Step.SILVER, "silver." + fact.table()).rows());
            assertThat(gold.checks().stream().filter(check -> check.check().startsWith("reconciles(")))
                    .hasSize(fact.measures().size())
                    .allMatch(CheckResult::passed);
            long references = labels.relationships().stream()
                    .filter(each -> each.table().equals(fact.table()))
                    .count();
            assertThat(gold.columns().stream().filter(column -> column.name().endsWith("_key")))
                    .hasSize((int) references);
            gold.checks().stream()
                    .filter(check -> check.check().endsWith("_is_known") && !check.passed())
                    .forEach(check -> assertThat(
                                    Long.parseLong(check.actual().split(" ")[0].replace(",", "")))
                            .as(check.check())
                            .isLessThan(gold.rows() / 10));
        }
        requireInsight(run, built);
    }

    /** The model's figures are what its rows add up to, the exposé tells them, and customers who buy are described. */
    static void requireInsight(RunResult run, Built built) {
        ModelDefinition model = built.warehouse().models().get(0);
        ModelFigures figures = Documents.fromJson(
                        run.text("step1_eda/data/eda_summary.json"), EdaSummary.class, "eda_summary.json")
                .models()
                .get(0);
        Measure lead = model.measures().get(0);
        BigDecimal total = figures.total().get(lead.name());
        assertThat(total).isEqualByComparingTo(added(run, model.fact(), lead));
        assertThat(model.dimensions()).hasSameSizeAs(figures.dimensions());
        BigDecimal months = figures.months().stream()
                .map(month -> month.figures().get(lead.name()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(months).as("what months are shown of").isLessThanOrEqualTo(total);
        assertThat(run.text("reports/final_expose.md"))
                .contains(
                        "# Exposé: ",
                        lead.unit().equals(Measure.MONEY) ? Figures.amount(total) : Figures.count(total.longValue()))
                .doesNotContain("null", "left no model");
        requireFeatures(run);
    }

    /** The sum of the column that a formula adds up, or the rows that it counts, taken from the file. */
    private static BigDecimal added(RunResult run, TableName fact, Measure lead) {
        List<CSVRecord> rows = CsvTable.of(run.folder().resolve("gold/data/" + fact.name() + ".csv"));
        if (lead.formula().equals("count(*)")) {
            return BigDecimal.valueOf(rows.size());
        }
        String column = lead.formula().replaceFirst("^sum\\((?:cast\\()?`?([a-z0-9_]+)`?.*", "$1");
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Customers who buy are described, each once; where there are none, the steps say so. */
    private static void requireFeatures(RunResult run) {
        if (run.record(Step.FEATURES).tables().isEmpty()) {
            assertThat(run.record(Step.FEATURES).notices())
                    .containsExactly(
                            "Not applicable: the warehouse defines no features, so no customers are described");
            assertThat(run.record(Step.SEGMENTATION).notices())
                    .containsExactly("Not applicable: the run has no features.customer_features, so there are no"
                            + " customers to segment");
        } else {
            assertThat(run.table(Step.FEATURES, "features.customer_features").checks())
                    .allMatch(CheckResult::passed);
        }
    }
}
