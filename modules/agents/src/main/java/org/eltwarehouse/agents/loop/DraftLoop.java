package org.eltwarehouse.agents.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.agents.build.Builder;
import org.eltwarehouse.agents.build.Built;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;

/**
 * Drafts, builds, judges, tries and mends until a draft holds or nothing helps. One agent after the other is asked; the first
 * whose draft passes everything ends it, else the best draft there was counts.
 */
public final class DraftLoop {
    /** How often one table is mended. */
    public static final int MOST_REPAIRS = 2;

    private final Builder builder;
    private final GateKeeper gate;
    private final TrialRun trialRun;
    private final Consumer<String> notices;

    /**
     * A loop over these parts.
     *
     * @param notices told why an agent is passed over
     */
    public DraftLoop(Builder builder, GateKeeper gate, TrialRun trialRun, Consumer<String> notices) {
        this.builder = builder;
        this.gate = gate;
        this.trialRun = trialRun;
        this.notices = notices;
    }

    /**
     * The draft of the first agent that passes, else the best one; fails where no agent could draft, as the model does where
     * that is the only one.
     */
    public Drafted run(List<DraftingAgent> agents, Sources sources) {
        Drafted best = null;
        for (DraftingAgent agent : agents) {
            Optional<Drafted> drafted = attempt(agent, sources, agents.size() == 1);
            if (drafted.isPresent()
                    && (best == null
                            || drafted.get()
                                            .judgement()
                                            .state()
                                            .compareTo(best.judgement().state())
                                    < 0)) {
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

    private Optional<Drafted> attempt(DraftingAgent agent, Sources sources, boolean alone) {
        try {
            return Optional.of(mended(agent, agent.drafter().draft(sources.profile()), sources));
        } catch (WarehouseException e) {
            boolean rules = agent.name().equals(DraftingAgent.RULES);
            if (rules ? e.fault() == Fault.PLATFORM : alone) {
                throw e;
            }
            notices.accept("The agent " + agent.name() + " made no draft: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void requireTables(Built built) {
        if (built.warehouse().allTables().isEmpty()) {
            throw Fault.USAGE.cannot(
                    "build the draft",
                    built.problems().isEmpty()
                            ? "it proposes no table"
                            : built.problems().get(0).code() + " "
                                    + built.problems().get(0).reason(),
                    "see whether the files are exports with a header line");
        }
    }

    /** A proposal that also asks what its builder could not know. */
    private static Proposal asking(Proposal proposal, Built built) {
        List<String> questions = new ArrayList<>(proposal.questions());
        built.problems().forEach(problem -> questions.add(problem.question()));
        return new Proposal(
                proposal.tables(), proposal.relationships(), proposal.dimensions(), proposal.facts(), questions);
    }

    private Drafted mended(DraftingAgent agent, Proposal first, Sources sources) {
        Map<TableName, Integer> repaired = new HashMap<>();
        Set<Proposal> seen = new HashSet<>(Set.of(first));
        Proposal proposal = first;
        for (int repairs = 0; ; repairs++) {
            Built built = builder.attempt(proposal, sources.contracts());
            requireTables(built);
            Judgement judgement = Judgement.of(built.warehouse(), gate, trialRun);
            Drafted drafted = new Drafted(agent, asking(proposal, built), built.warehouse(), judgement, repairs);
            List<Finding> blocking =
                    judgement.findings().stream().filter(Finding::isBlocking).toList();
            blocking.stream().map(Finding::table).distinct().forEach(table -> repaired.merge(table, 1, Integer::sum));
            boolean exhausted =
                    blocking.stream().anyMatch(finding -> repaired.getOrDefault(finding.table(), 0) > MOST_REPAIRS);
            Optional<Proposal> next = blocking.isEmpty() || exhausted
                    ? Optional.empty()
                    : agent.repair().repair(proposal, blocking);
            if (next.isEmpty() || !seen.add(next.get())) {
                return drafted;
            }
            proposal = next.get();
        }
    }
}
