// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedRelationship;
import org.eltwarehouse.drafts.draft.ProposedTable;

/** What a model answers: a proposal in aliases. What is left to a person is not the model's to say. */
record DraftAnswer(
        List<ProposedTable> tables,
        List<ProposedRelationship> relationships,
        List<ProposedDimension> dimensions,
        List<ProposedFact> facts,
        List<String> questions) {
    Proposal proposal() {
        return new Proposal(tables, relationships, dimensions, facts, questions);
    }
}
