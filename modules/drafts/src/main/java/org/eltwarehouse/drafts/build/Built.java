// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * What came of a proposal: definitions, and what could not be built.
 *
 * @param warehouse the source contracts as given and the pairs, ordered by name
 */
public record Built(Warehouse warehouse, List<Problem> problems) {
    public Built {
        problems = List.copyOf(problems);
    }
}
