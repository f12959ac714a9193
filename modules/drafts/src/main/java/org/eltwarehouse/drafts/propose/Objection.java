// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

/**
 * What is wrong with an answer that has the right shape. No word of the answer is in it, so it may be logged and sent back.
 *
 * @param path such as {@code tables[0].columns[3].source}
 */
public record Objection(Code code, String path) {
    /** Kinds of problem. */
    public enum Code {
        /** The answer as a whole has another shape; the path says which and where. */
        SHAPE,
        UNKNOWN_TABLE,
        UNKNOWN_COLUMN,
        /** A column of another table. */
        FOREIGN_COLUMN,
        /** No dimension of the proposal. */
        UNKNOWN_DIMENSION,
        /** A name that is no identifier. */
        BAD_NAME,
        /** A name that is there already. */
        DUPLICATE,
        /** A list that needs an element. */
        EMPTY,
        /** A number beyond what it can mean. */
        RANGE,
        /** A format, a bound or a text that has no form it could have. */
        BAD_TEXT,
        /** Other than what was asked for. */
        OTHER,
        /** The gate refuses a query or a rule; the path says where in it, and by which code. */
        REFUSED
    }

    @Override
    public String toString() {
        return code + " at " + path;
    }
}
