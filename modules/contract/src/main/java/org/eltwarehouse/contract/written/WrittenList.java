// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.List;
import org.eltwarehouse.contract.verdict.Position;

/** A list, whether in brackets or with dashes. */
public record WrittenList(Position at, List<Written> items) implements Written {
    public WrittenList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
