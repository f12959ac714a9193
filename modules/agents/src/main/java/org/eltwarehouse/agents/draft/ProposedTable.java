package org.eltwarehouse.agents.draft;

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
 */
public record ProposedTable(
        String source,
        String grain,
        List<ProposedColumn> columns,
        List<String> key,
        Keep keep,
        String newestBy,
        String lineColumn,
        List<ProposedProduct> products) {
    public ProposedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        products = List.copyOf(products);
    }

    /** Which of several rows with one key stays. */
    public enum Keep {
        /** All: the key is made unique by {@code lineColumn}. */
        ALL,
        /** The one with the fewest nulls. */
        MOST_COMPLETE,
        /** The one with the latest value in {@code newestBy}, then the most complete. */
        NEWEST
    }

    /**
     * {@code total = quantity * price}: whichever is unknown or not positive follows from the other two.
     *
     * @param total column of money
     */
    public record ProposedProduct(String total, String quantity, String price) {}
}
