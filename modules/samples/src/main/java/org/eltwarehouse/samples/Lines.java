// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that ship with the generator: one entry a line, cells between bars, remarks after a hash. */
final class Lines {

    private Lines() {}

    static List<List<String>> of(String resource) {
        try (InputStream stream = Lines.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + resource);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(line, "\\|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> cells(String text, String separator) {
        return List.of(text.strip().split("\\s*" + separator + "\\s*", -1));
    }
}
