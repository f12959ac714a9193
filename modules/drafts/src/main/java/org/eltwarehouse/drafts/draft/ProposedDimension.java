// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.List;

/**
 * A dimension of the star schema: a surrogate key by the order of its natural key, and the unknown member -1.
 *
 * @param name such as {@code dim_customer}
 * @param source silver table that has one row per member, without its layer
 * @param naturalKey columns of it that name a member
 * @param surrogateKey such as {@code customer_key}
 * @param columns of the source to take; the natural key is always taken
 * @param lookups further silver tables with at most one row per member
 */
public record ProposedDimension(
        String name,
        String grain,
        String source,
        List<String> naturalKey,
        String surrogateKey,
        List<String> columns,
        List<Lookup> lookups) {
    public ProposedDimension {
        naturalKey = List.copyOf(naturalKey);
        columns = List.copyOf(columns);
        lookups = List.copyOf(lookups);
    }

    /**
     * Columns of another silver table, joined on {@code column = targetColumn}.
     *
     * @param column of the dimension's source or, where that has none of the name, of a table looked up before
     */
    public record Lookup(String table, String column, String targetColumn, List<String> columns) {
        public Lookup {
            columns = List.copyOf(columns);
        }
    }
}
