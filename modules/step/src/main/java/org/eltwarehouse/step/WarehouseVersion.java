// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version of the warehouse. It stands in the parent POM; the build writes it beside this class. */
final class WarehouseVersion {
    private WarehouseVersion() {}

    static String read() {
        try (InputStream in = WarehouseVersion.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the version is missing from the jar", e);
        }
    }
}
