package org.eltwarehouse.agents.build;

import java.util.List;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * What came of a proposal: definitions that the gate accepts, and what could not be built.
 *
 * @param warehouse the source contracts as given and the pairs, ordered by name
 */
public record Built(Warehouse warehouse, List<Problem> problems) {
    public Built {
        problems = List.copyOf(problems);
    }

    /** Whether every table that the proposal asks for is there. */
    public boolean whole() {
        return problems.stream().noneMatch(Problem::refused);
    }
}
