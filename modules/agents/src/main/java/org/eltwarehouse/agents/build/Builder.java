package org.eltwarehouse.agents.build;

import java.util.List;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;

/** Writes the definitions that a proposal asks for. */
public interface Builder {
    /**
     * The source contracts as given, and the pairs of silver and gold.
     *
     * @param sources what the sources hold, one per proposed table
     */
    Warehouse build(Proposal proposal, List<SourceContract> sources);

    /** The same of what can be built, and what cannot. */
    Built attempt(Proposal proposal, List<SourceContract> sources);
}
