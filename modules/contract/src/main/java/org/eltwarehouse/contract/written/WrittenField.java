// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import org.eltwarehouse.contract.verdict.Position;

/** A key and its value. */
public record WrittenField(WrittenText key, Written value) {
    /** The key's word. */
    public String word() {
        return key.text();
    }

    public Position at() {
        return key.at();
    }
}
