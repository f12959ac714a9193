// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import org.eltwarehouse.profile.statistics.Profile;

/** Proposes what is to become of sources, from their profile alone. */
public interface Drafter {
    Proposal draft(Profile profile);
}
