// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files under {@code src/test/resources/golden}; {@code -Dgolden.update=true} rewrites them. */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Checks that a written file equals its golden one, byte for byte. */
    public static void check(Path written, String golden) {
        try {
            Path expected = FOLDER.resolve(golden);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(expected.getParent());
                Files.write(expected, Files.readAllBytes(written));
            }
            assertThat(Files.readString(written)).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
