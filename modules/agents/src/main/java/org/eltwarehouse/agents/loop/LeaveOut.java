package org.eltwarehouse.agents.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.agents.draft.ProposedDimension;
import org.eltwarehouse.agents.draft.ProposedFact;

/** Leaves out what does not hold: a fact or a dimension of gold, and what refers to it. Silver tables it cannot mend. */
final class LeaveOut implements Repair {
    @Override
    public Optional<Proposal> repair(Proposal proposal, List<Finding> findings) {
        Set<String> broken = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isBlocking()) {
                if (!finding.table().layer().equals("gold")) {
                    return Optional.empty();
                }
                broken.add(finding.table().name());
            }
        }
        List<ProposedDimension> dimensions = new ArrayList<>(proposal.dimensions());
        dimensions.removeIf(dimension -> broken.contains(dimension.name()));
        List<ProposedFact> facts = new ArrayList<>(proposal.facts());
        facts.removeIf(fact -> broken.contains(fact.name())
                || fact.references().stream().anyMatch(reference -> broken.contains(reference.dimension())));
        boolean same = dimensions.equals(proposal.dimensions()) && facts.equals(proposal.facts());
        return same
                ? Optional.empty()
                : Optional.of(new Proposal(
                        proposal.tables(), proposal.relationships(), dimensions, facts, proposal.questions()));
    }
}
