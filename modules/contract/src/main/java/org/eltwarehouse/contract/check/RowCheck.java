// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

/** A check of which every row has a share: the rows that break it are counted while the table is written. */
public sealed interface RowCheck extends Check
        permits AcceptedValues, ForeignKey, Holds, Matches, NotNull, Range, Unique {
    /** What a row must be to meet the check, said with one of the tests. */
    <T> T test(RowTests<T> tests);

    @Override
    default CheckOutcome judge(TableFigures figures) {
        return judge(figures.broken(this));
    }

    /** The outcome when so many rows break the check. */
    default CheckOutcome judge(long broken) {
        return new CheckOutcome(broken == 0, "it holds for every row", broken + " rows break it");
    }
}
