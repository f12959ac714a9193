// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queries that the gate is tried with, as they stand in the test resources. */
record GateQueries(Function<String, String> names) {
    private static final Path FOLDER = Path.of("src/test/resources/gate");
    private static final Pattern MACRO = Pattern.compile("«(?:(\\d+)×(.*?)|U\\+([0-9A-F]{4})|([A-Z]+))»");

    /** One query; the code is null where it must be accepted. */
    record Entry(String code, String sql) {
        @Override
        public String toString() {
            return (code == null ? "" : code + " ") + sql.substring(0, Math.min(80, sql.length()));
        }
    }

    static String tables() {
        return read("tables.txt");
    }

    List<Entry> hostile() {
        return lines("hostile.txt").stream()
                .map(line -> new Entry(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
                .toList();
    }

    List<Entry> accepted() {
        return lines("accepted.txt").stream().map(line -> new Entry(null, line)).toList();
    }

    private List<String> lines(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> MACRO.matcher(line).replaceAll(found -> Matcher.quoteReplacement(meaning(found))))
                .toList();
    }

    private String meaning(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(2).repeat(Integer.parseInt(found.group(1)));
        }
        return found.group(3) != null
                ? Character.toString(Integer.parseInt(found.group(3), 16))
                : names.apply(found.group(4));
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
