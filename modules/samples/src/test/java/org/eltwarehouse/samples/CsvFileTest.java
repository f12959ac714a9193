// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void quotesOnlyWhereNeeded() throws IOException {
        Path path = folder.resolve("a.csv");
        try (CsvFile file = new CsvFile(path, List.of("a", "b"))) {
            file.row("Frame, 58", " blank ");
            file.row("the \"best\"", "");
            assertThat(file.rows()).isEqualTo(2);
        }
        assertThat(path).hasContent("a,b\n\"Frame, 58\", blank \n\"the \"\"best\"\"\",\n");
    }

    @Test
    void refusesARaggedRow() throws IOException {
        try (CsvFile file = new CsvFile(folder.resolve("a.csv"), List.of("a", "b"))) {
            assertThatThrownBy(() -> file.row("1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a row has 1 cells, the header 2");
        }
    }
}
