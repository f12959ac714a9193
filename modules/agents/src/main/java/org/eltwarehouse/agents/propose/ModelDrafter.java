package org.eltwarehouse.agents.propose;

import java.util.List;
import org.eltwarehouse.agents.answer.Shape;
import org.eltwarehouse.agents.ask.Agent;
import org.eltwarehouse.agents.ask.ModelSession;
import org.eltwarehouse.agents.ask.Question;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.agents.draft.ProposedColumn;
import org.eltwarehouse.agents.draft.ProposedFact;
import org.eltwarehouse.agents.draft.ProposedTable;
import org.eltwarehouse.agents.profile.ModelView;
import org.eltwarehouse.agents.propose.StrictAsker.Checked;

/** Asks a model for a proposal. */
public final class ModelDrafter {
    /** What the model is told. */
    public static final PromptText PROMPT = PromptText.of("draft-1");

    private static final int ROOM = 16_000;
    static final Shape<Proposal> SHAPE = Shape.of(Proposal.class)
            .orNull(ProposedTable.class, "newestBy", "lineColumn", "versions")
            .orNull(ProposedColumn.class, "minimum", "maximum")
            .orNull(ProposedFact.class, "dateColumn");

    private final StrictAsker asker;

    public ModelDrafter(ModelSession session) {
        asker = new StrictAsker(session);
    }

    /** A proposal in real names that speaks of nothing the view does not hold; or the typed reason why there is none. */
    public Result<Proposal> draft(ModelView view) {
        Vocabulary vocabulary = Vocabulary.of(view);
        return asker.ask(question(view), SHAPE, proposal -> {
            List<Problem> problems = ProposalCheck.problems(proposal, vocabulary);
            return problems.isEmpty() ? Checked.of(new RealNames(vocabulary).in(proposal)) : Checked.wrong(problems);
        });
    }

    static Question question(ModelView view) {
        return PROMPT.about(Agent.DRAFT, view.json(), "proposal", SHAPE.schema(), ROOM);
    }
}
