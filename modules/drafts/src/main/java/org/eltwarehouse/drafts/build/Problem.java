// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

/**
 * Something that a proposal asks for and that is not built.
 *
 * @param table written {@code layer.name}; the name may be none that a table can have
 * @param column that it concerns, or null
 * @param refused whether the whole table is missing; else a part of it is left out
 * @param reason one sentence without its full stop, with names only
 */
public record Problem(ProblemCode code, String table, String column, boolean refused, String reason) {
    /** The same problem for another reason. */
    public Problem withReason(String other) {
        return new Problem(code, table, column, refused, other);
    }

    /** The problem as a question to a person. */
    public String question() {
        return table + (column == null ? "" : " " + column)
                + (refused ? " is not built: " : " is built without this: ") + reason
                + ". What should stand there?";
    }
}
