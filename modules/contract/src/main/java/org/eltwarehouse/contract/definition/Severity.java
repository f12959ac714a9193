// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a broken expectation does: {@code info} and {@code warn} are recorded, {@code fail} publishes nothing. */
public enum Severity {
    INFO,
    WARN,
    FAIL;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
