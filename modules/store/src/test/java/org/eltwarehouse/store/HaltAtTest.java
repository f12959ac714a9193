// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at a chosen call leaves what it had done before that call, and nothing more. */
class HaltAtTest {
    @Test
    @Timeout(60)
    void aKilledProcessLeavesWhatItHadDoneAndNoLock(@TempDir Path artifacts) throws IOException, InterruptedException {
        Path run = artifacts.resolve("runs/halted");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedProgram.class.getName(),
                        artifacts.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("halted MOVE " + run.resolve("second"));
            assertThat(process.isAlive()).isTrue();
            assertThat(isLocked(artifacts)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(run.resolve("first")).hasContent("whole");
        assertThat(run.resolve("second")).doesNotExist();
        assertThat(run.resolve(".second.draft")).hasContent("whole");
        assertThat(isLocked(artifacts)).isFalse();
    }

    private static boolean isLocked(Path artifacts) {
        try (RunFolder run = new RunStore(Location.of(artifacts)).open(RunId.of("halted"))) {
            return run == null;
        } catch (WarehouseException e) {
            assertThat(e).hasMessageContaining("it is being written by process");
            return true;
        }
    }
}
