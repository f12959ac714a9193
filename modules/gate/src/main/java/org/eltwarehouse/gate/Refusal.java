// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;
import org.eltwarehouse.contract.verdict.Verdict;

/**
 * Why something may not run.
 *
 * @param at where in its text, or null where it concerns the whole
 * @param column the column of the contract that it concerns, or null
 * @param reason completes "the query ..."
 * @param wayOut what its author can do
 */
record Refusal(GateCode code, Position at, String column, String reason, String wayOut) {
    Refusal(GateCode code, Position at, String reason, String wayOut) {
        this(code, at, null, reason, wayOut);
    }

    static Optional<Refusal> of(GateCode code, String reason, String wayOut) {
        return Optional.of(new Refusal(code, null, reason, wayOut));
    }

    /** What this means for what was judged: accepted where there is no refusal. */
    static Verdict verdict(TableName table, Optional<Refusal> refusal) {
        return refusal.map(found -> new Verdict(table, found.code, found.at, found.column, found.reason, found.wayOut))
                .orElseGet(() -> Verdict.accepted(table));
    }

    /** The same refusal; its place is this one if it had none. */
    Refusal near(Position place) {
        return at == null && place != null ? new Refusal(code, place, column, reason, wayOut) : this;
    }

    /** The same refusal, about a column of the contract. */
    Refusal about(String name) {
        return new Refusal(code, at, name, reason, wayOut);
    }

    /** The same refusal with its reason told about a part of the contract. */
    Refusal in(String part) {
        return new Refusal(code, null, reason + " in " + part, wayOut);
    }
}
