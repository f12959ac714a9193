// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.List;

/**
 * How a source becomes a silver table.
 *
 * @param source name of the bronze table, without its layer
 * @param grain one sentence: what a row is
 * @param columns of the silver table, in order; several may come from one column of the source
 * @param key columns of the silver table that name a row
 * @param keep which of several rows with one key stays
 * @param newestBy the column that {@link Keep#NEWEST} looks at, else null
 * @param lineColumn name of a column that numbers the rows of one key by their content where all rows stay, else null; it
 *     is the last column of the key then
 * @param products arithmetic that holds between columns
 * @param versions where rows are versions of a thing, else null
 * @param distance where a date follows from another, else null
 */
public record ProposedTable(
        String source,
        String grain,
        List<ProposedColumn> columns,
        List<String> key,
        Keep keep,
        String newestBy,
        String lineColumn,
        List<ProposedProduct> products,
        ProposedVersions versions,
        ProposedDistance distance) {
    public ProposedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        products = List.copyOf(products);
    }

    /** A table whose rows are no versions. */
    public ProposedTable(
            String source,
            String grain,
            List<ProposedColumn> columns,
            List<String> key,
            Keep keep,
            String newestBy,
            String lineColumn,
            List<ProposedProduct> products) {
        this(source, grain, columns, key, keep, newestBy, lineColumn, products, null, null);
    }

    /** Which of several rows with one key stays. */
    public enum Keep {
        /** All: the key is made unique by {@code lineColumn}. */
        ALL,
        /** One of those that are equal; rows that share a key and differ elsewhere are refused together. */
        EQUAL,
        /** The one with the fewest nulls. */
        MOST_COMPLETE,
        /** The one with the latest value in {@code newestBy}, then the most complete. */
        NEWEST
    }

    /**
     * {@code total = quantity * price}: whichever is unknown or not positive follows from the other two. A total that no
     * column of the source becomes is a new column behind the others, null where the quantity or the price is.
     *
     * @param total column of money
     */
    public record ProposedProduct(String total, String quantity, String price) {}

    /**
     * Two dates that are as many days apart in all rows that have both: where the one is unknown, it follows from the other.
     *
     * @param date that may be unknown, not of the key
     * @param days from {@code from} to it; less than 0 where it is the earlier one
     */
    public record ProposedDistance(String date, String from, int days) {}

    /**
     * Rows are versions of the thing that the rest of the key names: a version ends the day before the next one of the same
     * thing starts, whatever the source says, and the current one has no end. A dimension takes the current versions. Only
     * for sources whose own ends contradict the starts: others may tell of gaps, and of things that are no more.
     *
     * @param start first day of a version, a column of the key
     * @param end last day of it
     */
    public record ProposedVersions(String start, String end) {}
}
