package org.eltwarehouse.engine.gate;

import java.util.Locale;

/** Why the gate refuses a definition; stable codes, written {@code GATE-PARSE}. */
public enum GateCode {
    /** Not one query. */
    PARSE,
    /** Too long or nested too deeply. */
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
    /** Money in double. */
    MONEY,
    /** A column that tells more about a person than its contract says, or than its layer may hold. */
    PRIVACY;

    @Override
    public String toString() {
        return "GATE-" + name().toUpperCase(Locale.ROOT);
    }
}
