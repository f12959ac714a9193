// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a part of a run has to be computed. */
public enum Cause {
    /** No earlier run made it. */
    NEW,
    /** The warehouse itself is another one. */
    ENGINE,
    /** Its query or contract means something else. */
    DEFINITION,
    /** The run is told something else: seed, segments, format, business date or key. */
    PARAMETER,
    /** Its source file has other bytes. */
    DATA,
    /** Something it reads is computed again. */
    UPSTREAM,
    /** The user asked for it. */
    FORCED;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
