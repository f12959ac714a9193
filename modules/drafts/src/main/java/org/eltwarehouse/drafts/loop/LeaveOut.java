// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedTable;

/** Leaves out what does not hold; the builder then does without it, and says so. */
final class LeaveOut {
    private LeaveOut() {}

    /**
     * What is left without these tables; nothing where that is all of it, or no silver table at all. A finding about the
     * whole draft names no table, so nothing is left out for it.
     */
    static Optional<Proposal> of(Proposal proposal, List<Finding> blocking) {
        Set<String> broken = blocking.stream()
                .filter(finding -> !finding.isAboutAll())
                .map(finding -> finding.table().toString())
                .collect(Collectors.toSet());
        List<ProposedTable> tables = new ArrayList<>(proposal.tables());
        List<ProposedDimension> dimensions = new ArrayList<>(proposal.dimensions());
        List<ProposedFact> facts = new ArrayList<>(proposal.facts());
        boolean less = tables.removeIf(table -> broken.contains(Layer.SILVER + "." + table.source()));
        less |= dimensions.removeIf(dimension -> broken.contains(Layer.GOLD + "." + dimension.name()));
        less |= facts.removeIf(fact -> broken.contains(Layer.GOLD + "." + fact.name()));
        return less && !tables.isEmpty()
                ? Optional.of(new Proposal(
                        tables,
                        proposal.relationships(),
                        dimensions,
                        facts,
                        proposal.decisions(),
                        proposal.questions()))
                : Optional.empty();
    }
}
