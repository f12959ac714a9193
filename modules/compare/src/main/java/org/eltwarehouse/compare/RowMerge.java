// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

/** Walks two tables of one order side by side and pairs rows of equal keys, in their order where a key repeats. */
final class RowMerge {
    private final TableRows before;
    private final TableRows after;

    RowMerge(TableRows before, TableRows after) {
        this.before = before;
        this.after = after;
    }

    /** Is told of every row once. */
    interface Visitor {
        void removed(TableRow row);

        void added(TableRow row);

        void paired(TableRow old, TableRow now);
    }

    void walk(Visitor visitor) {
        while (before.row() != null || after.row() != null) {
            int order = order();
            TableRow old = before.row();
            TableRow now = after.row();
            if (order < 0) {
                visitor.removed(old);
                before.advance();
            } else if (order > 0) {
                visitor.added(now);
                after.advance();
            } else {
                visitor.paired(old, now);
                before.advance();
                after.advance();
            }
        }
    }

    private int order() {
        if (before.row() == null) {
            return 1;
        }
        return after.row() == null ? -1 : before.compare(before.row(), after.row());
    }
}
