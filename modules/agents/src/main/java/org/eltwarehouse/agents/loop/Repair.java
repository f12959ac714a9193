package org.eltwarehouse.agents.loop;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.agents.draft.Proposal;

/** Mends a proposal by code and position of what was found, never by data. */
public interface Repair {
    /** A better proposal, or nothing where there is none. */
    Optional<Proposal> repair(Proposal proposal, List<Finding> findings);
}
