// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.DriftFinding;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.SourceRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports that differ from their contracts, under each policy: what is told, what is written, what is refused. */
@Tag("slow")
class DriftTest {
    private static final String LOST =
            "Cannot publish silver: silver.%s rows_survive: 0 of %d rows; see the reports and quarantine under"
                    + " _failed/silver and correct the source";

    @TempDir
    private Path temporary;

    static Stream<DriftVariant> variants() {
        return Stream.of(DriftVariants.ofHeaders(), DriftVariants.ofValues(), DriftVariants.inSilver())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void anExportThatDriftedHasTheOutcomeItsContractAsksFor(DriftVariant variant) {
        RunResult run = variant.run(temporary);

        if (variant.failure().isPresent()) {
            run.failedIn(Step.BRONZE, 1, variant.failure().get());
            return;
        }
        Path silver = run.folder().resolve("silver");
        if (variant.silver() && variant.written() == 0) {
            int rows = variant.quarantined().values().stream().mapToInt(i -> i).sum();
            run.failedIn(Step.SILVER, 1, LOST.formatted(variant.table(), rows));
            silver = run.folder().resolve("_failed/silver");
        } else {
            run.completed();
        }
        assertThat(run.record(Step.BRONZE).notices()).containsExactlyElementsOf(variant.notices());
        assertThat(run.source(variant.file()).drift())
                .extracting(DriftTest::told)
                .containsExactlyElementsOf(variant.findings());
        if (variant.silver()) {
            assertCounted(variant, run, silver);
        }
    }

    /** Counts everything anew, by a parser that is not ours. */
    private void assertCounted(DriftVariant variant, RunResult run, Path silver) {
        Path refused = silver.resolve("quarantine/" + variant.table() + ".csv");
        List<CSVRecord> quarantine = Files.exists(refused) ? CsvTable.of(refused) : List.of();
        List<CSVRecord> written = CsvTable.of(silver.resolve("data/" + variant.table() + ".csv"));
        List<CSVRecord> delivered = CsvTable.of(temporary.resolve("raw").resolve(variant.file()));
        Map<String, Integer> byRule = quarantine.stream()
                .collect(Collectors.toMap(row -> row.get("rules"), row -> 1, Integer::sum, TreeMap::new));

        assertThat(byRule).isEqualTo(variant.quarantined());
        assertThat(written).hasSize(variant.written());
        assertThat(quarantine.size() + written.size()).isEqualTo(delivered.size());
        assertThat(quarantine)
                .allSatisfy(row -> assertThat(row.get("raw_record"))
                        .isEqualTo(String.join(
                                ",",
                                delivered
                                        .get(Integer.parseInt(row.get("position")) - 1)
                                        .values())));
        for (DriftFinding finding : run.source(variant.file()).drift()) {
            if (finding.policy().toString().equals("quarantine")) {
                String rule = "drift_" + finding.kind();
                long rows = quarantine.stream()
                        .filter(row ->
                                Stream.of(row.get("rules").split(";")).anyMatch(broken -> broken.startsWith(rule)))
                        .count();
                assertThat(rows).as(rule).isEqualTo(finding.rows());
            }
        }
    }

    @Test
    void theShippedExportsDoNotDrift() {
        assertThat(SharedRun.result().record(Step.BRONZE).sources())
                .allSatisfy(source -> assertThat(source.drift()).isEmpty());
        assertThat(SharedRun.result().record(Step.BRONZE).notices()).isEmpty();
        assertThat(SharedRun.result().text("bronze/_meta/bronze_metadata.yaml")).doesNotContain("drift");
    }

    @Test
    void silverRefusesTheVeryValuesThatBronzeCounted() {
        DriftVariant variant = OddValues.variant();

        RunResult run = variant.run(temporary);

        assertThat(run.err()).isEmpty();
        SourceRecord source = run.source(variant.file());
        assertThat(source.drift()).hasSize(9);
        Map<String, Long> refused = run.table(Step.SILVER, "silver." + variant.table()).rejects().stream()
                .filter(rule -> rule.rule().startsWith("drift_"))
                .collect(Collectors.toMap(RuleCount::rule, RuleCount::rows));
        assertThat(source.drift())
                .allSatisfy(finding -> assertThat(refused)
                        .containsEntry("drift_" + finding.kind() + "_" + finding.column(), finding.rows()));
        Ledger ledger = run.table(Step.SILVER, "silver." + variant.table()).ledger();
        assertThat(ledger.balances()).isTrue();
        assertThat(ledger.written()).isPositive();
    }

    @Test
    void rulesOfDriftBeyondTheLimitAreRefused() {
        String rules = IntStream.range(0, 59)
                .mapToObj(i -> "  - {rule: rule_" + i + ", when: customer_number = '" + i + "'}\n")
                .collect(Collectors.joining());
        assertUnfit(rules, "silver.cst_az12 has more than 60 rules of a kind");
    }

    @Test
    void aRuleNamedLikeOneOfDriftIsRefused() {
        assertUnfit(
                "  - {rule: drift_new_column, when: customer_number = 'x'}\n",
                "silver.cst_az12 has the reject rule 'drift_new_column' twice");
    }

    private void assertUnfit(String rules, String reason) {
        RunResult run = DriftVariants.quarantinedColumn()
                .table("rejects:\n", "rejects:\n" + rules)
                .run(temporary);

        run.failedIn(
                Step.SILVER,
                2,
                "Cannot add the rules of drift to silver.cst_az12: " + reason
                        + "; rename or remove reject rules, or choose another policy for the drift");
    }

    @Test
    void goldDoesNotReadPastTheQuarantine() throws IOException {
        DriftVariant variant = DriftVariants.quarantinedCodes();
        variant.run(temporary).completed();
        Path gold = temporary.resolve("warehouse/gold");
        Files.writeString(gold.resolve("births.sql"), "select gen from bronze.cst_az12");
        Files.writeString(gold.resolve("births.yaml"), """
                table: gold.births
                grain: One row per record.
                inputs: [bronze.cst_az12]
                key: [gen]
                columns: [{name: gen, privacy: quasi, description: Gender}]
                """);

        RunResult run = variant.again(temporary, "--from", "gold", "--to", "gold");

        run.failedIn(
                Step.GOLD,
                1,
                "Cannot run gold.births: it reads [bronze.cst_az12], where rows have drifted that only silver can"
                        + " quarantine; read a silver table instead, or choose another policy for the drift");
    }

    private static String told(DriftFinding finding) {
        return finding.kind() + " " + (finding.column() == null ? "-" : finding.column()) + " " + finding.policy() + " "
                + finding.rows();
    }
}
