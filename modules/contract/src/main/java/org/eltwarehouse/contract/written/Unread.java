// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import org.eltwarehouse.contract.verdict.Position;

/** A value that a mistake has been told about; nothing more is to be said of it. */
public record Unread(Position at) implements Written {
    @Override
    public String kind() {
        return "unread";
    }
}
