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
 * @param reason completes "the query ..."
 * @param wayOut what its author can do
 */
record Refusal(GateCode code, Position at, String reason, String wayOut) {
    static Optional<Refusal> of(GateCode code, String reason, String wayOut) {
        return Optional.of(new Refusal(code, null, reason, wayOut));
    }

    /** What this means for what was judged: accepted where there is no refusal. */
    static Verdict verdict(TableName table, Optional<Refusal> refusal) {
        return refusal.map(found -> new Verdict(table, found.code, found.at, found.reason, found.wayOut))
                .orElseGet(() -> Verdict.accepted(table));
    }

    /** The same refusal; its place is this one if it had none. */
    Refusal near(Position place) {
        return at == null && place != null ? new Refusal(code, place, reason, wayOut) : this;
    }

    /** The same refusal with its reason told about a part of the contract. */
    Refusal in(String part) {
        return new Refusal(code, null, reason + " in " + part, wayOut);
    }
}
