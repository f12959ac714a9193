// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.build.WarehouseFolder;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.samples.sets.SampleSet;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden path over warehouses that have nothing to do with the shipped one. */
class OtherWarehousesTest {
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @Test
    void aSetRunsToTheEndOnItsLabels() throws IOException {
        for (SampleSet set : SampleSet.values()) {
            LabelledDraft draft = new LabelledDraft(SetLabels.of(set));
            assertThat(new LabelDifferences(SetLabels.of(set), draft.proposal(), draft.sources()).all())
                    .as(set.name())
                    .isEmpty();
        }
        LabelledDraft draft = new LabelledDraft(SetLabels.of(SampleSet.CLINIC));
        SetRun.of(SampleSet.CLINIC, folder.resolve("clinic"))
                .requireWhole(SetLabels.of(SampleSet.CLINIC), draft.proposal(), draft.sources());
    }

    @Test
    void aDraftThatSaysSomethingElseIsFound() {
        SetLabels labels = SetLabels.of(SampleSet.CLINIC);
        LabelledDraft draft = new LabelledDraft(labels);
        Proposal half =
                new Proposal(draft.proposal().tables().subList(0, 3), List.of(), List.of(), List.of(), List.of());
        assertThat(new LabelDifferences(labels, half, draft.sources()).all())
                .contains(
                        "his/visits.csv has no table",
                        "no reference doctors.ward -> wards.ward",
                        "no dimension of patients",
                        "no fact of visits");
    }

    @Test
    void aFlatFolderIsOneSourceNamedAfterItself() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw of March"));
        SampleSet.LOGISTICS.write(folder.resolve("made"), SEED);
        try (Stream<Path> files = Files.list(folder.resolve("made/tms"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                Files.move(file, raw.resolve(name.startsWith("depots") ? "depots.CSV" : name));
            }
        }
        LabelledDraft draft = new LabelledDraft(SetLabels.of(SampleSet.LOGISTICS));
        List<SourceContract> sources = draft.sources().stream()
                .map(source -> new SourceContract(
                        source.table(),
                        source.file().replace("tms/", "raw_of_March/").replace("depots.csv", "depots.CSV"),
                        source.grain(),
                        true,
                        source.charset(),
                        source.delimiter(),
                        null,
                        null,
                        null,
                        source.columns()))
                .toList();
        WarehouseFolder.write(
                new RuleBuilder().attempt(draft.proposal(), sources).warehouse(),
                Location.of(folder.resolve("warehouse")));
        String[] arguments = {
            "--raw", raw.toString(),
            "--warehouse", folder.resolve("warehouse").toString(),
            "--artifacts", folder.resolve("artifacts").toString(),
            "--run-id", RunResult.RUN,
            "--to", "silver"
        };
        RunResult run = RunResult.of(folder.resolve("artifacts"), arguments).completed();
        assertThat(run.record(Step.BRONZE).notices())
                .singleElement()
                .asString()
                .contains(
                        "the day on which the newest raw file was written, since no source contract names the column");
        assertThat(run.source("raw_of_March/depots.CSV").rows()).isGreaterThan(190);
        assertThat(run.table(Step.SILVER, "silver.depots").rows()).isEqualTo(200);
    }
}
