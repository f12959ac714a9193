package org.eltwarehouse.drafts.build;

/**
 * Something that a proposal asks for and that is not built.
 *
 * @param artefact the table, written {@code layer.name}, and the column behind a blank where it concerns one
 * @param refused whether the whole table is missing; else a part of it is left out
 * @param reason one sentence without its full stop, with names only
 */
public record Problem(ProblemCode code, String artefact, boolean refused, String reason) {
    /** The problem as a question to a person. */
    public String question() {
        return artefact + (refused ? " is not built: " : " is built without this: ") + reason
                + ". What should stand there?";
    }
}
