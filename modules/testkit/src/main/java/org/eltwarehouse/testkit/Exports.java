// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Writes small exports into a folder, the same each time. */
public final class Exports {
    private static final String[] GIVEN = {
        "Anna", "Karl", "Jürgen", "Sofia", "Peter", "Maria", "Jonas", "Lea", "Emil", "Ida", "Paul", "Nora", "Felix",
        "Clara"
    };
    private static final String[] FAMILY = {
        "Schmidt",
        "Müller",
        "Weber",
        "Fischer",
        "Becker",
        "Hoffmann",
        "Koch",
        "Richter",
        "Wolf",
        "Neumann",
        "Schröder",
        "Zimmermann",
        "Braun",
        "Krüger",
        "Hartmann",
        "Lange"
    };

    private final Path folder;
    private final Random random = new Random(7);
    private final Map<String, Path> files = new TreeMap<>();

    public Exports(Path folder) {
        this.folder = folder;
    }

    /** The files that were written, by their id. */
    public Map<String, Path> files() {
        return files;
    }

    /** Writes a file with a row for each number from 1 on. */
    public Exports file(String id, String header, int rows, IntFunction<String> row) {
        return file(id, StandardCharsets.UTF_8, header, rows, row);
    }

    /** Writes a file in a charset. */
    public Exports file(String id, Charset charset, String header, int rows, IntFunction<String> row) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 1; i <= rows; i++) {
            text.append(row.apply(i)).append('\n');
        }
        return bytes(id, text.toString().getBytes(charset));
    }

    /** Writes a file as it is. */
    public Exports bytes(String id, byte[] content) {
        try {
            Path file = folder.resolve(id);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            files.put(id, file);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    public String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    public String given() {
        return one(GIVEN);
    }

    public String family() {
        return one(FAMILY);
    }

    public String date(int fromYear, int toYear) {
        return text("%d-%02d-%02d", number(fromYear, toYear), number(1, 12), number(1, 28));
    }

    public String germanDate(int fromYear, int toYear) {
        return text("%02d.%02d.%d", number(1, 28), number(1, 12), number(fromYear, toYear));
    }

    public String money(int most) {
        return text("%d.%02d", number(1, most), number(0, 99));
    }

    /** 1.234,56. */
    public String germanMoney(int most) {
        return String.format(Locale.GERMANY, "%,.2f", number(100, most * 100) / 100.0);
    }

    public static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
