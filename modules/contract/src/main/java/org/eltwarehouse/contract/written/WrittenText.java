// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.Set;
import org.eltwarehouse.contract.verdict.Position;

/**
 * A text, number, date or truth value: whatever has no parts.
 *
 * @param end where the next character would stand
 * @param text as it was written, without quotes
 * @param bare whether it had no quotes
 */
public record WrittenText(Position at, Position end, String text, boolean bare) implements Written {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    @Override
    public String kind() {
        return isNothing() ? "nothing" : "the text " + Quoted.text(text);
    }

    @Override
    public boolean isNothing() {
        return bare && NOTHING.contains(text);
    }
}
