package org.eltwarehouse.pipeline.agents;

import java.util.List;
import org.eltwarehouse.agents.loop.DraftingAgent;
import org.eltwarehouse.agents.loop.Profiler;

/**
 * What drafting is made of.
 *
 * @param agents in the order in which they are asked; each next one where the one before has no draft that passes
 */
public record AgentParts(Profiler profiler, List<DraftingAgent> agents) {
    public AgentParts {
        agents = List.copyOf(agents);
    }
}
