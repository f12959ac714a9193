// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * A table with all that the figures of a fact need: the fact itself, or a wide table with one row per row of it.
 *
 * @param table whose rows are measured
 * @param day its column with the day of a row, or null
 * @param groupings what its rows can be told apart by
 * @param persons whom its rows are about, or null
 * @param personKey its column with their surrogate key, -1 for nobody known; null without persons
 */
record FlatFact(
        BuiltFact fact,
        TableDefinition table,
        String day,
        List<Named> groupings,
        Star.Persons persons,
        String personKey) {
    FlatFact {
        groupings = List.copyOf(groupings);
    }

    /** A grouping and what its column is called in the table. */
    record Named(Grouping grouping, String name) {}

    /** The fact as it is. */
    static FlatFact of(BuiltFact fact, List<Grouping> groupings, Optional<Star.Persons> persons) {
        Star.Persons direct = persons.filter(found -> found.via() == null).orElse(null);
        return new FlatFact(
                fact,
                fact.table(),
                fact.day(),
                groupings.stream()
                        .filter(grouping -> grouping.member() == null)
                        .map(grouping -> new Named(grouping, grouping.column().name()))
                        .toList(),
                direct,
                direct == null ? null : direct.column());
    }

    /** Whether the table is a wide one, made for these figures. */
    boolean isWide() {
        return !table.equals(fact.table());
    }

    Column column(String name) {
        return GoldColumn.find(table, name).orElseThrow();
    }

    /** What the fact is called without its prefix. */
    String stem() {
        return Phrases.stem(fact.table().table().name());
    }
}
