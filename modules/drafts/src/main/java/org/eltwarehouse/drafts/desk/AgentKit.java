package org.eltwarehouse.drafts.desk;

import java.util.Optional;
import java.util.function.Function;
import org.eltwarehouse.store.storage.Location;

/** Puts together what drafting is made of. */
public interface AgentKit {
    /**
     * The parts for an agent.
     *
     * @param agent {@code rules} or {@code model}; empty: a model where the settings name a key, then rules
     * @param settings a setting that is present and not blank; may hold the key of a model, which is handed to nobody else
     * @param artifacts where it is kept what a model was asked
     */
    AgentParts parts(Optional<String> agent, Function<String, Optional<String>> settings, Location artifacts);
}
