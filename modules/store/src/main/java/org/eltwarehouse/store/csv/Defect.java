// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.util.Locale;

/** Why a record is no row of its table. */
public enum Defect {
    /** A quoted field that is never closed, or that is followed by text. The record is cut at its first line end. */
    BROKEN_QUOTES,
    /** Longer than {@link CsvDialect#maxRecordBytes()}. */
    RECORD_TOO_LONG,
    /** Holds a NUL byte. */
    NUL_BYTE,
    /** Bytes that do not belong to the declared charset. */
    WRONG_CHARSET,
    /** More or fewer fields than the header. */
    FIELD_COUNT;

    /** The name as it stands in ledgers and quarantine files. */
    public String rule() {
        return "malformed_" + name().toLowerCase(Locale.ROOT);
    }
}
