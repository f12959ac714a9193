// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.samples.Draw;

/** A CSV file of a set, as its system would export it. */
final class Sheet {
    private final String file;
    private final char delimiter;
    private final Charset charset;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    Sheet(String file, char delimiter, Charset charset, String... header) {
        this.file = file;
        this.delimiter = delimiter;
        this.charset = charset;
        this.header = List.of(header);
    }

    Sheet(String file, String... header) {
        this(file, ',', StandardCharsets.UTF_8, header);
    }

    void row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(file + " has a row of " + cells.length + " cells");
        }
        rows.add(List.of(cells));
    }

    /**
     * Repeats a few rows, the repetition with fewer values.
     *
     * @param from the first column that a repetition may lack
     */
    Sheet repeated(Draw draw, int every, int from) {
        for (int i = rows.size() / every; i > 0; i--) {
            List<String> copy = new ArrayList<>(draw.pick(rows));
            copy.set(draw.between(from, header.size() - 1), "");
            rows.add(draw.below(rows.size()), List.copyOf(copy));
        }
        return this;
    }

    /** Puts blanks around a few values and loses the end of a few rows. */
    Sheet worn(Draw draw) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            if (draw.chance(0.04)) {
                int column = draw.below(row.size());
                row.set(column, " " + row.get(column) + (draw.chance(0.5) ? "\t" : "  "));
            }
            rows.set(i, List.copyOf(row));
        }
        for (int i = rows.size() / 400; i >= 0; i--) {
            rows.add(draw.below(rows.size()), draw.pick(rows).subList(0, header.size() - 1));
        }
        return this;
    }

    void write(Path raw) throws IOException {
        Path target = raw.resolve(file);
        Files.createDirectories(target.getParent());
        StringBuilder text = new StringBuilder(line(header));
        rows.forEach(row -> text.append(line(row)));
        Files.write(target, text.toString().getBytes(charset));
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(delimiter))) + "\n";
    }

    private String quoted(String cell) {
        boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
