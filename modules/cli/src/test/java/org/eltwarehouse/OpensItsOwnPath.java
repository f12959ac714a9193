// SPDX-License-Identifier: MIT
package org.eltwarehouse;

import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks the rule about the storage port on purpose; it lies in none of the rooms that the rule leaves out. */
public final class OpensItsOwnPath {
    boolean isThere(String file) {
        return Files.exists(Path.of(file));
    }
}
