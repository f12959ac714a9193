// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an export may come to differ from its contract. */
public enum Drift {
    /** The header has a name that the contract does not know. */
    NEW_COLUMN,
    /** The header lacks a column of the contract. */
    MISSING_COLUMN,
    /** One name is new and stands where the contract has the one column that is missing. */
    RENAMED_COLUMN,
    /** The same names stand in another order. */
    REORDERED_COLUMNS,
    /** Most values of a column are not of its declared type. */
    CHANGED_TYPE,
    /** A column holds values that its contract does not list as codes. */
    NEW_CODE;

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
