// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;

/** Writes the definitions that a proposal asks for. */
public interface Builder {
    /**
     * The source contracts as given and the pairs of silver and gold that can be built, and what cannot.
     *
     * @param sources what the sources hold, one per proposed table
     */
    Built attempt(Proposal proposal, List<SourceContract> sources);
}
