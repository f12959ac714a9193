// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a measure's values for the parts of a whole add up to its value for the whole. */
public enum Additivity {
    /** For parts of every kind: revenue. */
    ADDITIVE,
    /** For parts of every kind but spans of time: stock. */
    SEMI_ADDITIVE,
    /** For none: customers, who may buy in two months; an average. */
    NON_ADDITIVE;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
