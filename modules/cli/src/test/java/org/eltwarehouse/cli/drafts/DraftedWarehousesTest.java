// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.samples.sets.SampleSet;
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
