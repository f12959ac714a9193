package org.eltwarehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.agents.build.Built;
import org.eltwarehouse.agents.build.RuleBuilder;
import org.eltwarehouse.agents.build.WarehouseFolder;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.agents.draft.RuleDrafter;
import org.eltwarehouse.agents.draft.SourceContracts;
import org.eltwarehouse.agents.profile.Profile;
import org.eltwarehouse.agents.profiler.Profiler;
import org.eltwarehouse.bronze.RawFolder;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.samples.sets.SampleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** From unknown files to a complete run, by rules alone. */
class DraftedWarehousesTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everySetIsDraftedAsLabelledAndRuns() {
        return Stream.of(SampleSet.values())
                .map(set -> DynamicTest.dynamicTest(set.name().toLowerCase(Locale.ROOT), () -> run(set)));
    }

    private void run(SampleSet set) throws IOException {
        Path place = folder.resolve(set.name());
        set.write(place.resolve("raw"), 7);
        Map<String, Path> files = new TreeMap<>();
        new RawFolder(place.resolve("raw")).files().forEach(file -> files.put(file.id(), file.path()));
        Profile profile = Profiler.profile(files);
        Proposal proposal = new RuleDrafter().draft(profile);
        List<SourceContract> sources = SourceContracts.of(profile);
        Built built = new RuleBuilder().attempt(proposal, sources);
        assertThat(built.problems()).isEmpty();
        compare(set, new LabelDifferences(SetLabels.of(set), proposal, sources).all());
        WarehouseFolder.write(built.warehouse(), place.resolve("warehouse"));
        RunResult run = RunResult.of(
                place.resolve("artifacts"),
                "--raw",
                place.resolve("raw").toString(),
                "--warehouse",
                place.resolve("warehouse").toString(),
                "--artifacts",
                place.resolve("artifacts").toString(),
                "--business-date",
                SetLabels.of(set).businessDate().toString(),
                "--run-id",
                RunResult.RUN,
                "--master",
                "local[2]");
        run.completed();
    }

    /** What rules alone do not find out yet stands in a file, so that nothing gets worse in silence. */
    private static void compare(SampleSet set, List<String> differences) throws IOException {
        Path known = Path.of("src/test/resources/drafts", set.name().toLowerCase(Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(known.getParent());
            Files.write(known, differences);
        }
        assertThat(differences).as("rewrite it with -Dgolden.update=true").isEqualTo(Files.readAllLines(known));
    }
}
