// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A shipped list: one entry per line, its parts apart by a bar, comments behind {@code #}. */
final class LexiconFile {
    private LexiconFile() {}

    /** The parts of each entry. */
    static List<List<String>> entries(String name) {
        try (InputStream in = LexiconFile.class.getResourceAsStream("/lexicon/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> Arrays.stream(line.split(" [|] "))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon " + name + " cannot be read", e);
        }
    }
}
