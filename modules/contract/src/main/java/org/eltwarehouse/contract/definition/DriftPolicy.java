// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a run does about drift. All of it is recorded. */
public enum DriftPolicy {
    /** Take it. */
    EVOLVE,
    /** Take it, with a notice. */
    WARN,
    /** Silver refuses the rows concerned. */
    QUARANTINE,
    /** Bronze fails. */
    FAIL;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
