// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.time.Instant;

/**
 * What is known of an entry without opening it.
 *
 * @param size in bytes; of a file only
 * @param modified when its content was last changed
 */
public record Attributes(Kind kind, long size, Instant modified) {
    /** Nothing stands there. */
    public static final Attributes NOTHING = new Attributes(Kind.NOTHING, 0, Instant.EPOCH);

    /** What can stand at a place. */
    public enum Kind {
        NOTHING,
        FILE,
        FOLDER,
        LINK,
        /** Neither, such as a device. */
        OTHER
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }

    public boolean isFolder() {
        return kind == Kind.FOLDER;
    }
}
