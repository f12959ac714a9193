// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run or one of its steps got. */
public enum Status {
    RUNNING,
    /** All that was ordered is done, but that was not every step. */
    PARTIAL,
    COMPLETED,
    FAILED;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
