// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eltwarehouse.contract.definition.TableDefinition;

/** What holds for the pair of any layer. */
final class Pairs {
    /** Of one kind, in one definition. */
    static final int MOST_RULES = 60;
    /** Of a query; the gate takes no longer one. */
    private static final int MOST_CHARACTERS = 60_000;

    private Pairs() {}

    /** The definition unless its query is too long. */
    static Optional<TableDefinition> sized(Problems problems, Supplier<TableDefinition> definition) {
        TableDefinition table = definition.get();
        if (table.sql().length() > MOST_CHARACTERS) {
            problems.refuse(ProblemCode.SIZE, "its query has more than " + MOST_CHARACTERS + " characters");
            return Optional.empty();
        }
        return Optional.of(table);
    }

    /** As many as a definition may hold; those in front matter most. */
    static <T> List<T> most(List<T> rules) {
        return rules.subList(0, Math.min(MOST_RULES, rules.size()));
    }
}
