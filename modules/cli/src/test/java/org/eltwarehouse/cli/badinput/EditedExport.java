// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RawFixture;

/** The first rows of a shipped export without quotes, to be changed as a source may change it. */
final class EditedExport {
    private final List<List<String>> lines;

    private EditedExport(List<List<String>> lines) {
        this.lines = lines;
    }

    static EditedExport of(String file, int rows) {
        try (Stream<String> lines = Files.lines(RawFixture.SHIPPED.resolve(file))) {
            return new EditedExport(lines.limit(rows + 1L)
                    .map(line -> (List<String>) new ArrayList<>(List.of(line.split(",", -1))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EditedExport rename(String column, String name) {
        lines.get(0).set(place(column), name);
        return this;
    }

    EditedExport drop(String column) {
        int place = place(column);
        lines.forEach(line -> line.remove(place));
        return this;
    }

    EditedExport insert(int place, String column, String value) {
        lines.forEach(line -> line.add(place, line == lines.get(0) ? column : value));
        return this;
    }

    EditedExport moveToFront(String column) {
        int place = place(column);
        lines.forEach(line -> line.add(0, line.remove(place)));
        return this;
    }

    /** Sets a column's value in rows, which count from 1; null keeps what is there. */
    EditedExport set(String column, IntFunction<String> value) {
        int place = place(column);
        for (int row = 1; row < lines.size(); row++) {
            String text = value.apply(row);
            lines.get(row).set(place, text == null ? lines.get(row).get(place) : text);
        }
        return this;
    }

    /** A value in all rows up to this one. */
    EditedExport set(String column, int lastRow, String value) {
        return set(column, row -> row <= lastRow ? value : null);
    }

    String withoutHeader() {
        return text().substring(text().indexOf('\n') + 1);
    }

    String text() {
        return lines.stream().map(line -> String.join(",", line)).collect(Collectors.joining("\n", "", "\n"));
    }

    private int place(String column) {
        int place = lines.get(0).indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("the export has no column " + column);
        }
        return place;
    }
}
