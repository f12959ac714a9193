// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

/** What can be wrong with a table, by a stable code. */
public enum QualityCode {
    /** The contract's own expectation of severity fail is broken. */
    EXPECTATION,
    /** Rows are gone, or there are too many. */
    ROWS,
    /** Values of the source are null in the table. */
    LOST_VALUES,
    /** Values are not those of the source. */
    OTHER_VALUES,
    /** Of several rows with one key not the newest or most complete stays. */
    KEPT_ROW,
    /** A code means something else than it says. */
    CODES,
    /** References or looked-up columns are unknown although the other table has them. */
    COVERAGE,
    /** A dimension lacks members that its source has. */
    MEMBERS,
    /** A sum is not that of any column it could come from. */
    SUM,
    /** A model suspects something. */
    SUSPECTED;

    @Override
    public String toString() {
        return "QUALITY-" + name().replace('_', '-');
    }
}
