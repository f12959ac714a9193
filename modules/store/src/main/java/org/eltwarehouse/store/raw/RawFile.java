// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.raw;

import org.eltwarehouse.store.storage.Location;

/**
 * A CSV file below the raw folder.
 *
 * @param source name of the folder it lies in, such as {@code source_crm}
 * @param name its file name
 */
public record RawFile(String source, String name, Location path) {
    /** Location below the raw folder, with forward slashes. */
    public String id() {
        return source + "/" + name;
    }
}
