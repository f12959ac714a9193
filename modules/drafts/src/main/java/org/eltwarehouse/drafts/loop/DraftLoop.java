// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.build.Builder;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.Problem;
import org.eltwarehouse.drafts.draft.OpenDecision;
import org.eltwarehouse.drafts.draft.Proposal;

/**
 * Drafts, builds, judges and tries, and leaves out what does not hold until the rest holds or nothing helps. One agent after
 * the other is asked; the first whose draft passes everything ends it, else the best draft there was counts.
 */
public final class DraftLoop {
    /** The better state first; of two equal ones the draft with a silver table for more of the sources. */
    private static final Comparator<Draft> BEST = Comparator.comparing(
                    (Draft drafted) -> drafted.judgement().state())
            .thenComparing(drafted -> drafted.judgement().findings().stream()
                    .filter(Gaps::isWithoutSilver)
                    .count());

    private final GateKeeper gate;
    private final TrialRun trialRun;
    private final Consumer<String> notices;

    /**
     * A loop over these parts.
     *
     * @param notices told why an agent is passed over
     */
    public DraftLoop(GateKeeper gate, TrialRun trialRun, Consumer<String> notices) {
        this.gate = gate;
        this.trialRun = trialRun;
        this.notices = notices;
    }

    /**
     * The draft of the first agent that passes, else the best one; fails where no agent could draft, as the model does where
     * that is the only one.
     */
    public Draft run(List<DraftingAgent> agents, Sources sources) {
        Draft best = null;
        for (DraftingAgent agent : agents) {
            Optional<Draft> drafted = attempt(agent, sources, agents.size() == 1);
            if (drafted.isPresent() && (best == null || BEST.compare(drafted.get(), best) < 0)) {
                best = drafted.get();
            }
            if (best != null && best.judgement().state() == EndState.PASSED) {
                break;
            }
        }
        if (best == null) {
            throw Fault.USAGE.cannot(
                    "draft definitions",
                    "no agent could make a draft",
                    "see the messages above; write the definitions by hand and pass them with --warehouse");
        }
        return best;
    }

    private Optional<Draft> attempt(DraftingAgent agent, Sources sources, boolean alone) {
        try {
            Proposal proposal = agent.drafter().draft(sources.profile());
            List<OpenDecision> open = OpenDecision.of(sources.profile());
            return Optional.of(held(agent, proposal.withDecisions(open), sources));
        } catch (WarehouseException e) {
            boolean rules = agent.name().equals(DraftingAgent.RULES);
            if (rules ? e.fault() == Fault.PLATFORM : alone) {
                throw e;
            }
            notices.accept("The agent " + agent.name() + " made no draft: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The proposal as it was made, with what holds of it; what it lacks then is asked. */
    private Draft held(DraftingAgent agent, Proposal proposal, Sources sources) {
        Builder builder = agent.builder().apply(gate);
        Set<String> questions = new LinkedHashSet<>();
        proposal.decisions().forEach(open -> questions.add(open.asked()));
        questions.addAll(proposal.questions());
        Proposal rest = proposal;
        Set<TableName> without = new LinkedHashSet<>();
        while (true) {
            Built built = builder.attempt(rest, sources.contracts());
            requireTables(built, questions);
            built.problems().forEach(problem -> questions.add(problem.question()));
            Warehouse warehouse = Derived.without(built.warehouse(), without);
            Judgement judgement = Judgement.of(proposal, warehouse, gate, trialRun);
            List<Finding> blocking =
                    judgement.findings().stream().filter(Finding::isBlocking).toList();
            Optional<Proposal> less = LeaveOut.of(rest, blocking);
            boolean fewer = less.isEmpty() && without.addAll(Derived.broken(rest, warehouse, blocking));
            if (less.isEmpty() && !fewer) {
                return new Draft(agent, proposal.withQuestions(List.copyOf(questions)), warehouse, judgement);
            }
            blocking.stream()
                    .filter(finding -> !finding.isAboutAll())
                    .forEach(finding -> questions.add(finding.question()));
            rest = less.orElse(rest);
        }
    }

    private static void requireTables(Built built, Set<String> questions) {
        if (built.warehouse().allTables().isEmpty()) {
            throw Fault.USAGE.cannot(
                    "build the draft",
                    built.problems().stream()
                            .findFirst()
                            .map((Problem problem) -> problem.code() + " " + problem.reason())
                            .orElse("it proposes no table"
                                    + questions.stream()
                                            .findFirst()
                                            .map(question -> "; " + question)
                                            .orElse("")),
                    "see whether the files are exports with a header line");
        }
    }
}
