// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.samples.sets.SampleSet;
import org.eltwarehouse.testkit.Businesses;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** From unknown files to a complete run, by rules alone. */
@Tag("slow")
class DraftedWarehousesTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everySetIsDraftedAsLabelledAndRuns() {
        return Stream.of(SampleSet.values())
                .map(set -> DynamicTest.dynamicTest(set.name().toLowerCase(Locale.ROOT), () -> run(set)));
    }

    @TestFactory
    Stream<DynamicTest> everyBusinessIsDraftedWithItsFigures() {
        Map<String, Function<Path, Exports>> businesses = new LinkedHashMap<>();
        businesses.put("retail", Businesses::retail);
        businesses.put("bank", Businesses::bank);
        businesses.put("clinic", Businesses::clinic);
        businesses.put("logistics", Businesses::logistics);
        businesses.put("school", Businesses::school);
        return businesses.entrySet().stream()
                .map(business -> DynamicTest.dynamicTest(
                        business.getKey(), () -> run(business.getValue(), folder.resolve(business.getKey()))));
    }

    private static void run(Function<Path, Exports> business, Path home) throws IOException {
        Files.createDirectories(home.resolve("raw"));
        assertThat(business.apply(home.resolve("raw")).files()).isNotEmpty();
        SetRun place = new SetRun(home.resolve("raw"), home);
        Profile profile = place.profile();
        Built built = new RuleBuilder().attempt(new RuleDrafter().draft(profile), SourceContracts.of(profile));
        SetRun.requireInsight(place.run(built, "--business-date", "2025-12-31"), built);
    }

    private void run(SampleSet set) throws IOException {
        SetLabels labels = SetLabels.of(set);
        SetRun place = SetRun.of(set, folder.resolve(set.name()));
        Profile profile = place.profile();
        Proposal proposal = new RuleDrafter().draft(profile);
        List<SourceContract> sources = SourceContracts.of(profile);
        assertThat(new LabelDifferences(labels, proposal, sources).all()).isEmpty();
        place.requireWhole(labels, proposal, sources);
    }
}
