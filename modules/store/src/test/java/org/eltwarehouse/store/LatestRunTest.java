// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.Interception;
import org.eltwarehouse.testkit.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hint at the newest completed run, which all runs of a store write. */
class LatestRunTest {
    @TempDir
    private Path artifacts;

    private RunStore store;

    @BeforeEach
    void opensAStore() throws IOException {
        store = new RunStore(Location.of(artifacts));
        Files.createDirectories(Path.of(store.runs().toString()));
    }

    @Test
    void twoRunsThatEndAtTheSameTimeDoNotDisturbEachOther() {
        AtomicBoolean first = new AtomicBoolean(true);
        Interception another = call -> {
            if (call.operation() == Operation.MOVE && first.getAndSet(false)) {
                store.pointTo(completed("b", 2));
            }
        };
        new RunStore(Location.of(new FaultyFileSystem(artifacts, another).root())).pointTo(completed("a", 1));
        assertThat(first).isFalse();
        assertThat(store.latest().map(LatestRun::runId)).contains(RunId.of("a"));
        assertThat(Path.of(store.runs().toString())).isDirectoryNotContaining("glob:**draft");
    }

    @Test
    void aRunIsNamedLateOnlyWhereNoNewerOneIs() throws IOException {
        store.pointToUnlessNewer(completed("b", 2));
        assertThat(store.latest().map(LatestRun::runId)).contains(RunId.of("b"));
        store.pointToUnlessNewer(completed("a", 1));
        assertThat(store.latest().map(LatestRun::runId)).contains(RunId.of("b"));
        store.pointToUnlessNewer(completed("c", 3));
        assertThat(store.latest().map(LatestRun::runId)).contains(RunId.of("c"));
        Files.writeString(Path.of(store.runs().toString(), "latest.json"), "spoilt");
        store.pointToUnlessNewer(completed("a", 1));
        assertThat(store.latest().map(LatestRun::runId)).contains(RunId.of("a"));
    }

    private static RunManifest completed(String id, long second) {
        return new RunManifest(
                RunManifest.FORMAT,
                RunId.of(id),
                Status.COMPLETED,
                Instant.ofEpochSecond(0),
                Instant.ofEpochSecond(second),
                42,
                Map.of(),
                Sha256.of("inputs"),
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                "unknown",
                null);
    }
}
