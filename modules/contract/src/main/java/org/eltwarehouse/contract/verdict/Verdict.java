// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.verdict;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;

/**
 * What the gate says about one definition or query: accepted, or rejected with a code, a place and a reason.
 *
 * @param table the table that was judged; null for a query that defines none
 * @param code null when accepted
 * @param at where in the query; null when accepted, and where the whole is meant
 * @param column the column of the table's contract that it is about; null when accepted, and where it is about no single one
 * @param reason what is wrong with it, with names of its own text and never a value of the data; null when accepted
 * @param wayOut what its author can do; null when accepted
 */
public record Verdict(TableName table, GateCode code, Position at, String column, String reason, String wayOut) {
    /** A verdict about no single column. */
    public Verdict(TableName table, GateCode code, Position at, String reason, String wayOut) {
        this(table, code, at, null, reason, wayOut);
    }

    /** Accepted. */
    public static Verdict accepted(TableName table) {
        return new Verdict(table, null, null, null, null, null);
    }

    /** Whether it may run. */
    public boolean accepted() {
        return code == null;
    }

    /** The rejection as an error for the person who wrote the definition. */
    public WarehouseException asError() {
        if (accepted()) {
            throw new IllegalStateException(table + " is accepted");
        }
        WarehouseException error = Fault.USAGE.cannot(
                "accept " + (table == null ? "the query" : "the definition of " + table),
                code + (at == null ? " " : " at " + at + " ") + reason,
                wayOut);
        return table == null ? error : error.about(table);
    }

    /** What was judged, and the code and place if it is rejected; the reason is for {@link #asError}. */
    @Override
    public String toString() {
        String subject = table == null ? "query" : table.toString();
        return subject + ": " + (accepted() ? "accepted" : code + (at == null ? "" : " at " + at));
    }
}
