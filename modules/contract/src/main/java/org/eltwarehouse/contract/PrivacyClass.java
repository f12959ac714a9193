// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a column tells about a person, from nothing to anything; the order is the order of caution. */
public enum PrivacyClass {
    /** Says nothing about a person. */
    NONE,
    /** Narrows down a person together with other columns (country, gender, age band). */
    QUASI,
    /** A number or key that stands for a person or a document about one. */
    IDENTIFIER,
    /** Names, birth dates: a person without further keys. */
    PERSONAL,
    /** Text somebody typed: may hold anything. */
    FREE_TEXT;

    public PrivacyClass max(PrivacyClass other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
