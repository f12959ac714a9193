// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a measure should go. */
public enum Direction {
    UP,
    DOWN,
    NEITHER;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
