// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.drafts.quality.QualityChecks;
import org.eltwarehouse.drafts.quality.TrialTables;
import org.eltwarehouse.sparkkit.ShippedDefinitions;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@ExtendWith(SparkExtension.class)
class QualityTest {
    private static final double AIM = 0.9;
    /** All of them are tried with {@code -Dwrong.definitions=all}, else every second: they take a run of their tables each. */
    private static final int STRIDE = "all".equals(System.getProperty("wrong.definitions")) ? 1 : 2;

    private final Warehouse shipped = ShippedDefinitions.read();

    @Test
    void theShippedDefinitionsShowNoFault() {
        RunResult run = SharedRun.result();
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        for (Step step : List.of(Step.BRONZE, Step.SILVER, Step.GOLD)) {
            records.put(step, run.record(step));
        }

        assertThat(new QualityChecks().faults(TrialTables.of(Location.of(run.folder()), shipped, records)))
                .isEmpty();
    }

    /** Survivors stand in {@code target/mutants.txt}. */
    @Test
    void nineOfTenWrongDefinitionsAreSeen(SparkSession spark, @TempDir Path folder) throws IOException {
        MutantRun trials = new MutantRun(spark, SharedRun.result(), shipped, folder.resolve("trial"));
        List<MutantRun.Outcome> outcomes = new ArrayList<>();
        List<Mutant> mutants = mutants();
        for (int i = 0; i < mutants.size(); i += STRIDE) {
            outcomes.add(trials.run(mutants.get(i)));
        }

        List<MutantRun.Outcome> wrong =
                outcomes.stream().filter(outcome -> !outcome.equivalent()).toList();
        long caught =
                wrong.stream().filter(outcome -> outcome.caught().isPresent()).count();
        write(outcomes, wrong.size(), caught);
        assertThat(wrong).hasSizeGreaterThanOrEqualTo(100 / STRIDE);
        assertThat((double) caught / wrong.size()).isGreaterThanOrEqualTo(AIM);
    }

    private List<Mutant> mutants() throws IOException {
        List<Mutant> mutants = new ArrayList<>(Documents.fromYaml(
                        Files.readString(Path.of("src/test/resources/mutants/mutants.yaml")),
                        Mutant.Listed.class,
                        "mutants.yaml")
                .mutants());
        for (TableDefinition table : shipped.layer(Layer.SILVER)) {
            for (Column column : table.columns()) {
                if (!table.key().contains(column.name())) {
                    mutants.add(Mutant.losing(table, column.name()));
                }
            }
        }
        return mutants;
    }

    private static void write(List<MutantRun.Outcome> outcomes, long wrong, long caught) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(caught + " of " + wrong + " caught; without effect on the sample: " + (outcomes.size() - wrong));
        outcomes.forEach(outcome -> lines.add(outcome.mutant() + "\n    "
                + (outcome.equivalent() ? "no effect" : outcome.caught().orElse("SURVIVED"))));
        Files.write(Path.of("target/mutants.txt"), lines);
    }
}
