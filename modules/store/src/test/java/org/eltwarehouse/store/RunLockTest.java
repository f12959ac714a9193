// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run has one writer, or readers who take files from it. */
class RunLockTest {
    private static final RunId RUN = RunId.of("run");

    @TempDir
    private Path folder;

    @Test
    void theSecondWriterIsToldWhoTheFirstIs() throws IOException {
        Location root = Location.of(folder);
        try (RunLock first = RunLock.take(RUN, root)) {
            assertThat(first.before()).isEmpty();
            assertThatThrownBy(() -> RunLock.take(RUN, root))
                    .hasMessageMatching("Cannot start run run: it is being written by process "
                            + ProcessHandle.current().pid()
                            + " on \\S+ since \\S+; wait for it or choose another --run-id");
            assertThat(RunLock.alone(root)).isEmpty();
            assertThat(RunLock.share(root)).isEmpty();
        }
        assertThat(folder.resolve(".lock")).isEmptyFile();
        try (RunLock next = RunLock.take(RUN, root)) {
            assertThat(next.before()).as("it was let go").isEmpty();
        }
    }

    @Test
    void readersKeepWritersOutUntilTheyAreDone() throws IOException {
        Location root = Location.of(folder);
        RunLock.take(RUN, root).close();
        try (RunLock reading = RunLock.share(root).orElseThrow()) {
            assertThat(reading.before()).isEmpty();
            assertThat(RunLock.alone(root)).isEmpty();
            assertThatThrownBy(() -> RunLock.take(RUN, root))
                    .hasMessageStartingWith("Cannot start run run: another process is using it;");
        }
        assertThat(RunLock.alone(root)).hasValueSatisfying(RunLockTest::close);
    }

    @Test
    void aWriterThatDiedIsNamedToTheNextOne() throws IOException {
        Location root = Location.of(folder);
        Files.writeString(
                folder.resolve(".lock"), "{\"host\" : \"box\", \"pid\" : 77, \"since\" : \"2026-01-31T01:02:03Z\"}");
        try (RunLock next = RunLock.take(RUN, root)) {
            assertThat(next.before())
                    .map(LockHolder::toString)
                    .contains("process 77 on box since 2026-01-31T01:02:03Z");
        }
        Files.writeString(folder.resolve(".lock"), "{\"host\" : \"bo");
        try (RunLock next = RunLock.take(RUN, root)) {
            assertThat(next.before()).as("it died while it wrote its name").isEmpty();
        }
    }

    @Test
    void aRunThatNeverHadALockHasNoWriter() throws IOException {
        Optional<RunLock> reading = RunLock.share(Location.of(folder));
        assertThat(reading).hasValueSatisfying(RunLockTest::close);
        assertThat(folder).isEmptyDirectory();
    }

    private static void close(RunLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
