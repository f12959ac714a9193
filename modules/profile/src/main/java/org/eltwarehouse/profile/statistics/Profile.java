// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Statistics over all sources of a raw folder. It holds no row, no rare value and no extreme of a text; names, and codes that
 * are frequent, are in it, so it stays local. What may leave it is decided where models are asked.
 *
 * @param tables by file
 * @param inclusions which columns hold values of which columns of other tables, the surest first
 */
public record Profile(List<TableProfile> tables, List<Inclusion> inclusions) {
    public Profile {
        tables = List.copyOf(tables);
        inclusions = List.copyOf(inclusions);
    }

    /** The table of this name, without its layer. */
    public Optional<TableProfile> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
