// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.List;

/**
 * A fact of the star schema, one row per row of its silver table.
 *
 * @param name such as {@code fact_sales}
 * @param source silver table, without its layer
 * @param references dimensions and the column that refers to each
 * @param measures additive columns: their sums reconcile with silver to the cent
 * @param columns further columns to take: dates, prices, codes; the source's key is always taken
 * @param dateColumn the day that a row belongs to, or null
 */
public record ProposedFact(
        String name,
        String grain,
        String source,
        List<Reference> references,
        List<String> measures,
        List<String> columns,
        String dateColumn) {
    public ProposedFact {
        references = List.copyOf(references);
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
    }

    /** The column of the fact's source that holds a natural key of the dimension. */
    public record Reference(String column, String dimension) {}
}
