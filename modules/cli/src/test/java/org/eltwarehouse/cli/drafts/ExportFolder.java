// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;

/** Exports that nobody knows, taken the way of a person: drafted, approved, run. */
record ExportFolder(ShopFixture place, Path raw) {
    static final Path CASES = Path.of("src/test/resources/exports").toAbsolutePath();

    /** A case by its folder's name; its nights, where it has some, stand side by side below the raw folder's parent. */
    static ExportFolder of(String name, Path home) {
        ShopFixture place = new ShopFixture(home);
        Path folder = CASES.resolve(name);
        boolean nights = Files.exists(folder.resolve("night1"));
        place.copy(folder, nights ? home : place.raw());
        return new ExportFolder(place, nights ? home.resolve("night1") : place.raw());
    }

    /** One file of the test's own. */
    static ExportFolder written(String file, String text, Path home) {
        ShopFixture place = new ShopFixture(home);
        try {
            Files.createDirectories(place.raw().resolve(file).getParent());
            Files.writeString(place.raw().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportFolder(place, place.raw());
    }

    ExportFolder night(String name) {
        return new ExportFolder(place, place.home().resolve(name));
    }

    RunResult tool(String... arguments) {
        return place.tool(Stream.concat(
                        Stream.of("agents"),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--artifacts", place.artifacts().toString())))
                .toArray(String[]::new));
    }

    RunResult draft(String... more) {
        return tool(Stream.concat(Stream.of("draft", "--raw", raw.toString(), "--name", "set"), Stream.of(more))
                .toArray(String[]::new));
    }

    /** The folder of the newest draft. */
    Path drafted() {
        try (Stream<Path> drafts = Files.list(place.artifacts().resolve("agents/drafts"))) {
            return drafts.filter(Files::isDirectory)
                    .max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String review() {
        try {
            return Files.readString(drafted().resolve("review.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExportFolder approved() {
        RunResult approved = tool("approve", drafted().getFileName().toString(), "--by", "Anna");
        assertThat(approved.err()).isEmpty();
        assertThat(approved.exitCode()).isZero();
        return this;
    }

    RunResult run(String id, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--raw",
                                raw.toString(),
                                "--artifacts",
                                place.artifacts().toString(),
                                "--master",
                                "local[2]",
                                "--run-id",
                                id),
                        Stream.of(more))
                .toArray(String[]::new);
        RunResult result = RunResult.of(place.artifacts(), arguments);
        return new RunResult(
                result.exitCode(), result.out(), result.err(), place.artifacts().resolve("runs/" + id));
    }

    static List<CSVRecord> rows(RunResult run, String table) {
        String[] parts = table.split("[.]");
        return CsvTable.of(run.folder().resolve(parts[0] + "/data/" + parts[1] + ".csv"));
    }

    static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
