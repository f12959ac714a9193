// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The segmentation's bytes depend on nothing but the features, the seed and the number of segments. */
@Tag("slow")
class SegmentationBytesTest {
    @TempDir
    Path folder;

    @Test
    void areTheSameOnAnyNumberOfCoresAndInAnyTimeZoneAndLanguage() throws IOException, InterruptedException {
        Path narrow = segmented("local[1]", "7", List.of());
        Path wide = segmented(
                "local[4]", "3", List.of("-Duser.timezone=Asia/Tokyo", "-Duser.language=tr", "-Duser.country=TR"));
        for (String file : List.of("_meta/model_metadata.json", "data/customer_segments.csv")) {
            String path = "step3_segmentation/" + file;
            assertThat(narrow.resolve(path)).isNotEmptyFile().hasSameBinaryContentAs(wide.resolve(path));
        }
    }

    private Path segmented(String master, String shufflePartitions, List<String> flags)
            throws IOException, InterruptedException {
        Path run = Files.createDirectories(folder.resolve(master.replaceAll("\\W", "")));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(flags);
        String own = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", own)));
        command.addAll(List.of(SegmentationProgram.class.getName(), master, shufflePartitions, run.toString()));
        Path log = folder.resolve(run.getFileName() + ".log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
        return run;
    }
}
