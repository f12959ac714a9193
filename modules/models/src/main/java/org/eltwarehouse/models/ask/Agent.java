// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

/** Who asks. */
public enum Agent {
    /** Tries out what the server can do. */
    PROBE,
    DRAFT,
    BUILD,
    QUALITY
}
