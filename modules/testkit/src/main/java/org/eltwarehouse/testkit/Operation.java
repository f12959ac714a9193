// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

/** What a {@link Call} asks of the disk. */
public enum Operation {
    OPEN_TO_READ,
    OPEN_TO_WRITE,
    WRITE,
    FORCE,
    LOCK,
    /** Only of what was opened to be written. */
    CLOSE,
    MOVE,
    COPY,
    LINK,
    DELETE,
    CREATE_FOLDER,
    LIST,
    CHECK_ACCESS,
    READ_ATTRIBUTES,
    CHANGE_ATTRIBUTES
}
