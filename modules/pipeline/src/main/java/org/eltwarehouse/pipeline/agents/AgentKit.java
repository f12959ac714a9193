package org.eltwarehouse.pipeline.agents;

import java.util.Map;
import java.util.Optional;

/** Puts together what drafting is made of. */
public interface AgentKit {
    /**
     * The parts for an agent.
     *
     * @param agent {@code rules} or {@code model}; empty: a model where the environment names a key, then rules
     * @param environment may hold the key of a model; it is handed to nobody else
     */
    AgentParts parts(Optional<String> agent, Map<String, String> environment);
}
