// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

/** What to look at where a link stands. */
public enum LinkView {
    /** What the link leads to. */
    FOLLOWED,
    /** The link itself. */
    SEEN
}
