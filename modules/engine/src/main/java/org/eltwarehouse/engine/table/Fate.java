package org.eltwarehouse.engine.table;

/** What becomes of a row that was read. */
enum Fate {
    /** It stands in the table. */
    WRITTEN,
    /** It was refused, with its reasons. */
    QUARANTINED,
    /** Another row stands for it. */
    DEDUPLICATED;

    private static final Fate[] ALL = values();

    /** The fate behind the number that stands in a row. */
    static Fate of(int number) {
        return ALL[number];
    }
}
