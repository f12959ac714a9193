// SPDX-License-Identifier: MIT
package org.eltwarehouse;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks the rule about the storage port on purpose, past {@code java.nio.file}. */
public final class OpensAStream {
    InputStream open(String file) throws IOException {
        return new FileInputStream(file);
    }
}
