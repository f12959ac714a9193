package org.eltwarehouse.agents.propose;

import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.agents.profile.ModelView;

/** Drafts from what a model may see of a profile. */
public interface ModelDrafting {
    /** A proposal in real names that speaks of nothing the view does not hold; or the typed reason why there is none. */
    Result<Proposal> draft(ModelView view);
}
