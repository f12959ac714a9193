// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

/** What becomes of a row that was read. */
enum Fate {
    /** It stands in the table. */
    WRITTEN(0),
    /** It was refused, with its reasons. */
    QUARANTINED(1),
    /** Another row stands for it. */
    DEDUPLICATED(2);

    private final int number;

    Fate(int number) {
        this.number = number;
    }

    /** What stands in a row for it. */
    int number() {
        return number;
    }

    /** The fate behind the number that stands in a row. */
    static Fate of(int number) {
        return switch (number) {
            case 0 -> WRITTEN;
            case 1 -> QUARANTINED;
            default -> DEDUPLICATED;
        };
    }
}
