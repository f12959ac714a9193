package org.eltwarehouse.pipeline.agents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eltwarehouse.agents.build.RuleBuilder;
import org.eltwarehouse.agents.draft.RuleDrafter;
import org.eltwarehouse.agents.draft.SourceContracts;
import org.eltwarehouse.agents.loop.DraftingAgent;
import org.eltwarehouse.agents.loop.Sources;
import org.eltwarehouse.agents.profile.Profile;
import org.eltwarehouse.agents.profiler.Profiler;
import org.eltwarehouse.contract.Fault;

/** The agents that the warehouse ships: rules, which need neither key nor network. */
public final class ShippedAgents implements AgentKit {
    @Override
    public AgentParts parts(Optional<String> agent, Map<String, String> environment) {
        agent.filter(name -> !name.equals(DraftingAgent.RULES)).ifPresent(name -> {
            throw Fault.USAGE.cannot(
                    "draft with the agent " + name, "this build drafts by rules only", "leave out --agent");
        });
        return new AgentParts(
                ShippedAgents::sources, List.of(DraftingAgent.rules(new RuleDrafter())), new RuleBuilder());
    }

    private static Sources sources(Path raw, Set<String> files) {
        Map<String, Path> paths = new TreeMap<>();
        RawPaths places = RawPaths.of(raw);
        files.forEach(file -> paths.put(file, places.of(file)));
        Profile profile = Profiler.profile(paths);
        return new Sources(profile, SourceContracts.of(profile));
    }
}
