// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.List;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.profile.statistics.Profile;

/**
 * What is known of raw files before anything is drafted.
 *
 * @param contracts what the files hold, one per file that can be read
 */
public record Sources(Profile profile, List<SourceContract> contracts) {
    public Sources {
        contracts = List.copyOf(contracts);
    }

    /** The checksum of the profile: what a draft was made from. */
    public Sha256 profileHash() {
        return Sha256.of(Documents.canonical(profile));
    }
}
