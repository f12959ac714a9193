// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

/**
 * A fault that a model suspects; advice to a person, never a verdict.
 *
 * @param remark one sentence by the model: show it as its words, not as ours
 */
public record Suspicion(String table, String column, Kind kind, String remark) {
    /** Kinds of fault. */
    public enum Kind {
        /** The values mean something else than the draft takes them for. */
        MEANING,
        /** The type or format is another one. */
        TYPE,
        /** A unit, a currency or a scale is mixed or mistaken. */
        UNIT,
        /** Values that cannot be true. */
        IMPLAUSIBLE,
        /** The column names something else than its values do, or joins with the wrong one. */
        KEY,
        /** More about a person than its class says. */
        PRIVACY
    }
}
