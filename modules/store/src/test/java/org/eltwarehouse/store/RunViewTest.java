// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader opens what lies in the run's own folder, whatever its documents and links say. */
class RunViewTest {
    @TempDir
    private Path artifacts;

    private StoredRuns runs;

    @BeforeEach
    void publishesARun() throws IOException {
        runs = new StoredRuns(artifacts);
        runs.publish("a", Status.COMPLETED, 1, Map.of("a.csv", "a1"));
        Files.writeString(artifacts.resolve("secret.csv"), "secret");
    }

    private RunView view() {
        return runs.store().view(RunId.of("a"), "compare").orElseThrow();
    }

    @Test
    void readsWhatTheRunSaysOfItself() {
        assertThat(view().records()).containsOnlyKeys(Step.BRONZE);
        assertThat(view().manifest()).map(RunManifest::status).contains(Status.COMPLETED);
        assertThat(view().file("bronze/data/a.csv").name()).isEqualTo("a.csv");
        assertThat(view().keyId()).isEmpty();
        assertThat(runs.store().view(RunId.of("none"), "compare")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret.csv", "bronze/../../../secret.csv", "/etc/passwd", "bronze/data", "none.csv"})
    void aPathThatLeadsToNoFileOfTheRunIsRefused(String path) {
        assertThatThrownBy(() -> view().file(path))
                .hasMessageStartingWith(
                        "Cannot compare run a: its records name the file '" + path + "', which is not in");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(runs.folder("a").resolve("bronze/data/b.csv"), artifacts.resolve("secret.csv"));
        assertThatThrownBy(() -> view().file("bronze/data/b.csv")).hasMessageContaining("which is not in its folder");
        Path meta = runs.folder("a").resolve("_meta");
        Files.move(meta, artifacts.resolve("meta"));
        Files.createSymbolicLink(meta, artifacts.resolve("meta"));
        assertThatThrownBy(() -> view().manifest()).hasMessageContaining("which is not in its folder");
    }

    @Test
    void aDocumentFromTheFutureIsRefused() throws IOException {
        Path record = runs.folder("a").resolve("bronze/_meta/bronze_metadata.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst("format: \\d+", "format: 99"));
        assertThatThrownBy(() -> view().records()).hasMessageContaining("99");
        Path manifest = runs.folder("a").resolve("_meta/run_manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"format\" : \\d+", "\"format\" : 99"));
        assertThatThrownBy(() -> view().manifest()).hasMessageContaining("99");
    }
}
