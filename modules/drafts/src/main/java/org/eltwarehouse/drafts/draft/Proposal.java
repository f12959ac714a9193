// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is to become of a set of sources.
 *
 * @param tables one per source that is worth a silver table
 * @param relationships which columns refer to which keys
 * @param dimensions in an order in which each follows those that it looks up
 * @param decisions what only a person may choose
 * @param questions what the drafter could not know and a person should answer, one sentence each
 */
public record Proposal(
        List<ProposedTable> tables,
        List<ProposedRelationship> relationships,
        List<ProposedDimension> dimensions,
        List<ProposedFact> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OpenDecision> decisions,
        List<String> questions) {
    public Proposal {
        tables = List.copyOf(tables);
        relationships = List.copyOf(relationships);
        dimensions = List.copyOf(dimensions);
        facts = List.copyOf(facts);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
        questions = List.copyOf(questions);
    }

    /** A proposal that leaves nothing open. */
    public Proposal(
            List<ProposedTable> tables,
            List<ProposedRelationship> relationships,
            List<ProposedDimension> dimensions,
            List<ProposedFact> facts,
            List<String> questions) {
        this(tables, relationships, dimensions, facts, List.of(), questions);
    }

    /** The same with these decisions left to a person. */
    public Proposal withDecisions(List<OpenDecision> others) {
        return new Proposal(tables, relationships, dimensions, facts, others, questions);
    }

    /** The same with these questions. */
    public Proposal withQuestions(List<String> others) {
        return new Proposal(tables, relationships, dimensions, facts, decisions, others);
    }
}
