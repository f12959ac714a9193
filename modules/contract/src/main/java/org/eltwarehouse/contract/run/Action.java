// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a start does with a part of a run. */
public enum Action {
    /** Compute it. */
    RUN,
    /** Take its files over from an earlier run. */
    REUSE,
    /** Leave it: it is there already. */
    SKIP;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
