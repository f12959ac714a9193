// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a run stands in its store: as its manifest has it, and two states that no manifest says of itself. */
public enum RunState {
    RUNNING,
    PARTIAL,
    COMPLETED,
    FAILED,
    /** Its manifest says running, and nobody writes it. */
    INTERRUPTED,
    /** It has no manifest that can be read. */
    UNREADABLE;

    /** As a manifest has it. */
    public static RunState of(Status status) {
        return switch (status) {
            case RUNNING -> RUNNING;
            case PARTIAL -> PARTIAL;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
        };
    }

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
