// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts stay for their time, for their owner. */
class KeptTextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @TempDir
    Path folder;

    @Test
    void keepsATextUnderItsNameForItsOwnerOnly() throws IOException {
        KeptTexts texts = new KeptTexts(Location.of(folder.resolve("texts")));
        Sha256 name = Sha256.of("a");
        texts.keep(DAY, name, "one");
        texts.keep(DAY, name, "one");
        assertThat(folder.resolve("texts/2026-01-31"))
                .isDirectoryContaining("glob:**/" + name.hex() + ".txt")
                .isDirectoryNotContaining("glob:**/.*");
        assertThat(folder.resolve("texts/2026-01-31/" + name.hex() + ".txt")).hasContent("one");
        for (Path each : new Path[] {folder.resolve("texts"), folder.resolve("texts/2026-01-31")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void removesOldDaysAndNothingElse() throws IOException {
        KeptTexts texts = new KeptTexts(Location.of(folder));
        for (int age = 0; age < 5; age++) {
            texts.keep(DAY.minusDays(age), Sha256.of("t" + age), "text");
        }
        Files.createDirectory(folder.resolve("2020-01-01 backup"));
        Files.writeString(folder.resolve("2020-01-02"), "a file");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("2020-01-03"), elsewhere);

        assertThat(texts.prune(DAY, 2)).isEqualTo(2);

        assertThat(folder.resolve("2026-01-29/" + Sha256.of("t2").hex() + ".txt"))
                .hasContent("text");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "2026-01-31",
                            "2026-01-30",
                            "2026-01-29",
                            "2020-01-01 backup",
                            "2020-01-02",
                            "2020-01-03",
                            "elsewhere");
        }
    }
}
