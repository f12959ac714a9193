// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why the gate refuses something; stable codes, written {@code GATE-PARSE}. */
public enum GateCode {
    /** Not one query, or text that cannot be read as it looks. */
    PARSE,
    /** Too long, nested too deeply, or able to make far more data than it reads. */
    SIZE,
    /** A kind of operation that is not on the list. */
    OPERATION,
    /** A function or a constant such as {@code current_date} that is not on the list. */
    FUNCTION,
    /** Reads what is not declared, or declares what is not read. */
    INPUTS,
    /** A parameter other than {@code :business_date}. */
    PARAMETER,
    /** A silver query that could add or lose rows. */
    ROWS,
    /** Names or types that do not fit. */
    ANALYSIS,
    /** The output is not the contract's columns. */
    COLUMNS,
    /** Not the same result every time. */
    DETERMINISM,
    /** Rows of two tables are compared pair by pair. */
    JOIN,
    /** A pattern that is no literal, or can take for ever. */
    REGEX,
    /** Money in double. */
    MONEY,
    /** A column that tells more about a person than its contract says, or than its layer may hold. */
    PRIVACY,
    /** Not judged within the time limit. */
    TIME,
    /** The gate itself failed on it. */
    UNJUDGED;

    @Override
    @JsonValue
    public String toString() {
        return "GATE-" + name().toUpperCase(Locale.ROOT);
    }
}
