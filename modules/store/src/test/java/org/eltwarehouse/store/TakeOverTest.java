// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run made of the same is taken from it, and only as it was published. */
class TakeOverTest {
    private static final Map<String, String> TWO = Map.of("a.csv", "a1", "b.csv", "b1");
    private static final RunId NEXT = RunId.of("next");

    @TempDir
    private Path artifacts;

    private StoredRuns runs;
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void opensAStore() {
        runs = new StoredRuns(artifacts);
    }

    /** What the next run takes over as a whole; its files stand in the stage. */
    private Optional<TakeOver.Whole> whole(Location place, Map<String, String> versions) throws IOException {
        RunStore store = new RunStore(place);
        try (RunFolder next = store.open(NEXT)) {
            return new TakeOver(next, new EarlierRuns(store, id -> !id.equals(NEXT), notices::add))
                    .whole(Step.BRONZE, StoredRuns.whole(versions), next.stage(Step.BRONZE));
        }
    }

    private Taken parts(Map<String, String> versions) throws IOException {
        try (RunFolder next = runs.store().open(NEXT)) {
            return new TakeOver(next, new EarlierRuns(runs.store(), id -> !id.equals(NEXT), notices::add))
                    .parts(Step.BRONZE, StoredRuns.parts(versions), next.stage(Step.BRONZE));
        }
    }

    private Path staged(String name) {
        return runs.folder("next").resolve(".staging/bronze/data").resolve(name);
    }

    @Test
    void aWholeStepComesFromTheNewestRunThatHasItAndIsNotWrittenTwice() throws IOException {
        runs.publish("old", Status.COMPLETED, 1, TWO);
        runs.publish("new", Status.COMPLETED, 2, Map.of("a.csv", "a2"));
        Optional<TakeOver.Whole> taken = whole(Location.of(artifacts), TWO);
        assertThat(taken).map(TakeOver.Whole::from).contains(RunId.of("old"));
        assertThat(taken.orElseThrow().record().artifacts()).hasSize(2);
        assertThat(Files.isSameFile(staged("a.csv"), runs.folder("old").resolve("bronze/data/a.csv")))
                .isTrue();
        assertThat(notices).isEmpty();
        assertThat(whole(Location.of(artifacts), Map.of("a.csv", "a3"))).isEmpty();
    }

    @Test
    void whereTheDiskHasNoLinksTheFilesAreCopied() throws IOException {
        runs.publish("old", Status.COMPLETED, 1, TWO);
        Location place = Location.of(new FaultyFileSystem(artifacts, call -> {
                    if (call.operation() == Operation.LINK) {
                        throw new UnsupportedOperationException("no links here");
                    }
                })
                .root());
        assertThat(whole(place, TWO)).isPresent();
        assertThat(staged("b.csv")).hasContent("b1");
        assertThat(Files.isSameFile(staged("b.csv"), runs.folder("old").resolve("bronze/data/b.csv")))
                .isFalse();
    }

    @Test
    void aDamagedStepIsToldOfAndTheNextOldestIsTaken() throws IOException {
        runs.publish("old", Status.COMPLETED, 1, TWO);
        runs.publish("new", Status.COMPLETED, 2, TWO);
        Files.writeString(runs.folder("new").resolve("bronze/data/b.csv"), "b9");
        assertThat(whole(Location.of(artifacts), TWO)).map(TakeOver.Whole::from).contains(RunId.of("old"));
        assertThat(notices).containsExactly("Not taken over from run new: bronze/data/b.csv has changed");
    }

    @Test
    void aCommitRecordThatIsNotAsPublishedCountsAsDamage() throws IOException {
        runs.publish("old", Status.COMPLETED, 1, TWO);
        Path record = runs.folder("old").resolve("bronze/_meta/bronze_metadata.yaml");
        Files.writeString(record, Files.readString(record) + "# edited\n");
        assertThat(whole(Location.of(artifacts), TWO)).isEmpty();
        assertThat(notices)
                .containsExactly("Not taken over from run old: bronze/_meta/bronze_metadata.yaml has changed");
        Files.writeString(record, "{");
        assertThat(whole(Location.of(artifacts), TWO)).isEmpty();
        assertThat(notices)
                .anySatisfy(notice -> assertThat(notice).startsWith("Not taken over from run old: Cannot read "));
    }

    @Test
    void nothingIsTakenFromARunThatIsBeingWritten() throws IOException {
        runs.publish("old", Status.COMPLETED, 1, TWO);
        try (RunFolder written = runs.store().open(RunId.of("old"))) {
            assertThat(written.id()).isEqualTo(RunId.of("old"));
            assertThat(whole(Location.of(artifacts), TWO)).isEmpty();
        }
        assertThat(whole(Location.of(artifacts), TWO)).isPresent();
    }

    @Test
    void partsComeEachFromTheNewestRunThatHasThem() throws IOException {
        runs.publish("old", Status.FAILED, 1, Map.of("a.csv", "a1", "b.csv", "b1", "c.csv", "c1"));
        runs.publish("new", Status.COMPLETED, 2, Map.of("a.csv", "a1", "b.csv", "b2", "c.csv", "c2"));
        Taken taken = parts(Map.of("a.csv", "a1", "b.csv", "b1", "c.csv", "c3"));
        assertThat(taken.from())
                .containsOnly(Map.entry("crm/a.csv", RunId.of("new")), Map.entry("crm/b.csv", RunId.of("old")));
        assertThat(staged("a.csv")).hasContent("a1");
        assertThat(staged("b.csv")).hasContent("b1");
        assertThat(staged("c.csv")).doesNotExist();
        assertThat(taken.source("crm/b.csv")).isPresent();
    }
}
