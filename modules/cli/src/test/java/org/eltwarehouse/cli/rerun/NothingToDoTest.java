// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eltwarehouse.cli.GoldenPath;
import org.eltwarehouse.cli.WarehouseTool;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.run.order.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing has changed, and where only a plan is wanted, Spark is not started: its classes are not even loaded. */
class NothingToDoTest {
    @TempDir
    private Path temporary;

    @Test
    void aStartThatHasNothingToDoLoadsNoSpark() throws IOException, InterruptedException {
        assertNoSpark("Nothing to do: run base ", GoldenPath.class);
    }

    @Test
    void aStartThatTakesEverythingOverStartsNoSpark() throws IOException, InterruptedException {
        assertNoSpark("Nothing to compute: run base ", GoldenPath.class, "--run-id", "other");
    }

    @Test
    void aPlanLoadsNoSpark() throws IOException, InterruptedException {
        assertNoSpark("Nothing to do: run base ", WarehouseTool.class);
        assertNoSpark("Compared with run base", WarehouseTool.class, "--seed", "7");
    }

    private void assertNoSpark(String said, Class<?> program, String... more) throws IOException, InterruptedException {
        ChangedRun finished = ChangedRun.base();
        Path loaded = temporary.resolve("loaded");
        Path output = temporary.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        if (program == WarehouseTool.class) {
            command.add("plan");
        }
        Path artifacts = more.length > 0 && more[0].equals("--run-id")
                ? finished.copy(temporary.resolve("copy")).artifacts()
                : finished.artifacts();
        command.addAll(List.of("--raw", finished.home().resolve("raw").toString()));
        command.addAll(
                List.of("--warehouse", finished.home().resolve("warehouse").toString()));
        command.addAll(List.of("--artifacts", artifacts.toString(), "--k", "2"));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put(Environment.SALT, RunResult.SALT);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readString(output)).startsWith(said);
        assertThat(process.exitValue()).isZero();
        try (Stream<String> classes = Files.lines(loaded)) {
            List<String> all = classes.toList();
            assertThat(all)
                    .as("what was loaded")
                    .anyMatch(line -> line.contains(" org.eltwarehouse.store.EarlierRuns "));
            assertThat(all)
                    .noneMatch(line -> line.contains(" org.apache.spark.SparkContext ")
                            || line.contains(" org.apache.spark.sql.classic.SparkSession ")
                            || line.contains(" org.apache.spark.SparkEnv "));
        }
    }
}
