// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.propose.StrictAsker.Checked;
import org.eltwarehouse.models.answer.Shape;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Question;
import org.eltwarehouse.profile.view.ModelView;

/** Asks a model for a proposal. */
public final class ModelDrafter {
    /** What the model is told. */
    public static final PromptText PROMPT = PromptText.of("draft-1");

    /** What is kept free in a prompt for remarks about an answer, or for the draft of one table. */
    private static final int KEPT_FREE = 4_000;

    private static final int LEAST_ROOM = 16_000;
    private static final int MOST_ROOM = 64_000;
    private static final int PER_COLUMN = 130;
    static final Shape<DraftAnswer> SHAPE = Shape.of(DraftAnswer.class)
            .orNull(ProposedTable.class, "newestBy", "lineColumn", "versions", "distance")
            .orNull(ProposedColumn.class, "minimum", "maximum")
            .orNull(ProposedFact.class, "dateColumn");

    private final StrictAsker asker;

    public ModelDrafter(ModelSession session) {
        asker = new StrictAsker(session);
    }

    /** A proposal in real names that speaks of nothing the view does not hold; or the typed reason why there is none. */
    public Result<Proposal> draft(ModelView view) {
        Vocabulary vocabulary = Vocabulary.of(view);
        return asker.ask(question(view), SHAPE, answer -> {
            Proposal proposal = answer.proposal();
            List<Objection> problems = ProposalCheck.problems(proposal, vocabulary);
            return problems.isEmpty() ? Checked.of(new RealNames(vocabulary).in(proposal)) : Checked.wrong(problems);
        });
    }

    static Question question(ModelView view) {
        return PROMPT.about(Agent.DRAFT, view.json(), "proposal", SHAPE.schema(), room(view));
    }

    /** Tokens that a view may have so that whatever is asked about it fits into a prompt. */
    static int viewTokens(Limits limits) {
        int ours = question(new ModelView("", Map.of())).promptTokens();
        return Math.max(0, limits.promptTokens() - ours - KEPT_FREE);
    }

    /** Tokens for an answer: it says something about every column. */
    private static int room(ModelView view) {
        return (int) Math.max(LEAST_ROOM, Math.min(MOST_ROOM, PER_COLUMN * view.columns()));
    }
}
