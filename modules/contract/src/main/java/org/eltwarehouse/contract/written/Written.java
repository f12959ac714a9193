// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import org.eltwarehouse.contract.verdict.Position;

/** A value of a document, and where it stands. */
public sealed interface Written permits WrittenText, WrittenList, WrittenFields, Unread {
    Position at();

    /** What it is, as a sentence calls it. */
    String kind();

    /** Whether a key or a dash has nothing behind it. */
    default boolean isNothing() {
        return false;
    }
}
