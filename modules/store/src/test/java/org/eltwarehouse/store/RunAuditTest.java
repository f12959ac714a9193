// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit reads every file again and says each thing that is not as it was published. */
class RunAuditTest {
    @TempDir
    private Path artifacts;

    private StoredRuns runs;

    @BeforeEach
    void publishesARun() {
        runs = new StoredRuns(artifacts);
        runs.publish("a", Status.COMPLETED, 1, Map.of("a.csv", "a1", "b.csv", "b1"));
    }

    private Verification audit() {
        return RunAudit.of(runs.store(), RunId.of("a"));
    }

    @Test
    void aRunAsItWasPublishedIsClean() throws IOException {
        Files.createDirectories(runs.folder("a").resolve("_failed/silver"));
        Files.writeString(runs.folder("a").resolve("_failed/silver/evidence.csv"), "no part of what is published");
        Verification found = audit();
        assertThat(found.clean()).isTrue();
        assertThat(found.files()).as("two files and the commit record").isEqualTo(3);
    }

    @Test
    void missingChangedAndSurplusFilesAreTold() throws IOException {
        Path data = runs.folder("a").resolve("bronze/data");
        Files.delete(data.resolve("a.csv"));
        Files.writeString(data.resolve("b.csv"), "b2");
        Files.writeString(data.resolve("c.csv"), "c1");
        Verification found = audit();
        assertThat(found.missing()).containsExactly("bronze/data/a.csv");
        assertThat(found.changed()).containsExactly("bronze/data/b.csv");
        assertThat(found.surplus()).containsExactly("bronze/data/c.csv");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aFileOfTheSameSizeAndOtherBytesHasChanged() throws IOException {
        Files.writeString(runs.folder("a").resolve("bronze/data/a.csv"), "a9");
        assertThat(audit().changed()).containsExactly("bronze/data/a.csv");
    }

    @Test
    void aLinkInPlaceOfAFileIsNoFile() throws IOException {
        Path file = runs.folder("a").resolve("bronze/data/a.csv");
        Files.move(file, artifacts.resolve("elsewhere.csv"));
        Files.createSymbolicLink(file, artifacts.resolve("elsewhere.csv"));
        assertThat(audit().missing()).containsExactly("bronze/data/a.csv");
    }

    @Test
    void aManifestOfAnotherRunIsAProblem() throws IOException {
        runs.publish("b", Status.PARTIAL, 2, Map.of("a.csv", "a2"));
        Path manifest = runs.folder("a").resolve("_meta/run_manifest.json");
        Files.copy(runs.folder("b").resolve("_meta/run_manifest.json"), manifest, StandardCopyOption.REPLACE_EXISTING);
        assertThat(audit().problems())
                .contains(
                        "the manifest is that of run b",
                        "the run is not completed: its manifest says partial",
                        "bronze/data/a.csv is another file in the manifest than in the record of bronze",
                        "the manifest does not know the published step bronze");
        Files.writeString(manifest, "{");
        assertThat(audit().problems())
                .anyMatch(problem -> problem.startsWith("Cannot read "))
                .contains("_meta/run_manifest.json is missing or unreadable");
    }

    @Test
    void aRunThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RunAudit.of(runs.store(), RunId.of("none")))
                .hasMessageStartingWith("Cannot verify run none: there is no such run in ");
    }
}
