// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.run.SmallShop;
import org.eltwarehouse.run.event.HeardEvents;
import org.eltwarehouse.run.event.RunEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bug leaves a trail, and the trail holds no data. */
class UnexpectedErrorTest {
    private static final String PERSON = "Lovelace-1815-12-10";

    @TempDir
    private Path temporary;

    private final HeardEvents heard = new HeardEvents();

    @Test
    void theLogKeepsOurFramesAndTheConsoleSaysWhere() {
        SmallShop shop = SmallShop.in(temporary);
        WarehouseException error = failed(shop);
        assertThat(error.fault()).isEqualTo(Fault.PLATFORM);
        assertThat(error.getMessage())
                .matches("Cannot finish the run: CompletionException at \\S+UnexpectedErrorTest:\\d+;"
                        + " see _logs/silver.jsonl, report this bug with the frames there");
        String log = shop.text("_logs/silver.jsonl");
        assertThat(log)
                .contains(error.getMessage())
                .containsPattern("java.util.concurrent.CompletionException at \\S+UnexpectedErrorTest.driver:\\d+")
                .containsPattern("caused by java.lang.NullPointerException at java.util.Objects.requireNonNull:\\d+")
                .containsPattern("at org.eltwarehouse.run.execute.UnexpectedErrorTest.value:\\d+")
                .containsPattern("at org.eltwarehouse.run.execute.StepRun.compute:\\d+")
                .containsPattern("at org.eltwarehouse.run.execute.StepSequence.runSteps:\\d+")
                .containsPattern("at org.eltwarehouse.run.execute.LocalRun.run:\\d+")
                .doesNotContain("at org.junit", "at java.lang.reflect");
    }

    @Test
    void nothingKeepsTheMessage() throws IOException {
        SmallShop shop = SmallShop.in(temporary);
        WarehouseException error = failed(shop);
        assertThat(error.getMessage()).doesNotContain(PERSON);
        assertThat(String.join("\n", heard.heard())).contains("silver failed").doesNotContain(PERSON);
        assertThat(shop.text("_meta/run_manifest.json"))
                .contains("report this bug")
                .doesNotContain(PERSON);
        try (Stream<Path> files = Files.walk(shop.run())) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(PERSON));
        }
    }

    @Test
    void theFailureReachesTheManifestAlsoWhereItsEvidenceCannotBeKept() {
        SmallShop shop = SmallShop.in(temporary);
        WarehouseException error;
        try (RunEvents events = RunEvents.to(heard)) {
            error = catchThrowableOfType(
                    WarehouseException.class,
                    () -> shop.run(events, context -> {
                        shop.write("artifacts/runs/a-run/_failed", "a file in place of the folder of evidence");
                        return driver();
                    }));
        }
        assertThat(error.getMessage()).startsWith("Cannot finish the run: CompletionException at ");
        assertThat(error.getSuppressed())
                .singleElement()
                .satisfies(second ->
                        assertThat(second).hasMessageContaining("_failed: a file stands where a folder is needed"));
        RunManifest manifest = Documents.fromJson(shop.text("_meta/run_manifest.json"), RunManifest.class, "manifest");
        assertThat(manifest.step(Step.SILVER).map(StepEntry::status)).contains(Status.FAILED);
    }

    @Test
    void aRunThatCannotWriteItsManifestIsNotToldAsStarted() {
        SmallShop shop = SmallShop.in(temporary);
        shop.write("artifacts/runs/a-run/_meta", "a file in place of the folder");
        try (RunEvents events = RunEvents.to(heard)) {
            assertThatThrownBy(() -> shop.run(events)).hasMessageContaining("a file stands where a folder is needed");
        }
        assertThat(heard.heard()).noneMatch(event -> event.startsWith("run "));
    }

    private WarehouseException failed(SmallShop shop) {
        try (RunEvents events = RunEvents.to(heard)) {
            return catchThrowableOfType(WarehouseException.class, () -> shop.run(events, context -> driver()));
        }
    }

    private static StepRecord driver() {
        try {
            return value(null);
        } catch (NullPointerException e) {
            throw new CompletionException(PERSON, e);
        }
    }

    private static StepRecord value(StepRecord none) {
        return Objects.requireNonNull(none, PERSON);
    }
}
