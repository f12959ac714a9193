package org.eltwarehouse.agents.draft;

import org.eltwarehouse.agents.profile.Profile;

/** Proposes what is to become of sources, from their profile alone. */
public interface Drafter {
    Proposal draft(Profile profile);
}
