// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.util.List;
import org.eltwarehouse.drafts.loop.DraftingAgent;
import org.eltwarehouse.drafts.loop.SourceProfiler;

/**
 * What drafting is made of.
 *
 * @param agents in the order in which they are asked; each next one where the one before has no draft that passes
 */
public record AgentParts(SourceProfiler profiler, List<DraftingAgent> agents) {
    public AgentParts {
        agents = List.copyOf(agents);
    }
}
