// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;

/**
 * Which pin stands for which table, set by set.
 *
 * @param approvals how many lines the approvals had when this was written
 * @param head checksum of the last of them, or null where there was none: lines that are cut off are missed
 * @param sets by name
 */
public record PinIndex(int format, long approvals, Sha256 head, List<PinnedSet> sets) {
    public static final int FORMAT = 1;
    /** How a set may be called. */
    public static final String SET_NAME = "[a-z0-9][a-z0-9_-]{0,62}";

    static final PinIndex EMPTY = new PinIndex(FORMAT, 0, null, List.of());

    public PinIndex {
        sets = sets.stream().sorted(Comparator.comparing(PinnedSet::name)).toList();
        if (format != FORMAT) {
            throw new IllegalArgumentException("an index of the format " + format + " is unknown");
        }
        if (approvals < 0 || (approvals == 0) != (head == null)) {
            throw new IllegalArgumentException("the number of approvals and their head contradict each other");
        }
        if (new HashSet<>(sets.stream().map(PinnedSet::name).toList()).size() != sets.size()) {
            throw new IllegalArgumentException("a set stands there twice");
        }
    }

    /**
     * What was drafted and approved together for one raw folder.
     *
     * @param tables by name
     */
    public record PinnedSet(String name, List<PinnedTable> tables) {
        public PinnedSet {
            if (name == null || !name.matches(SET_NAME)) {
                throw new IllegalArgumentException("a set is called " + SET_NAME);
            }
            tables = tables.stream()
                    .sorted(Comparator.comparing(PinnedTable::table))
                    .toList();
            Set<TableName> names =
                    new HashSet<>(tables.stream().map(PinnedTable::table).toList());
            if (tables.isEmpty() || names.size() != tables.size()) {
                throw new IllegalArgumentException("set " + name + " holds no table, or one twice");
            }
        }

        /** The pin of a table. */
        Optional<PinnedTable> pin(TableName table) {
            return tables.stream().filter(pin -> pin.table().equals(table)).findFirst();
        }
    }

    /** A table and the hash of its definition. */
    public record PinnedTable(TableName table, Sha256 sha256) {
        public PinnedTable {
            if (table == null || sha256 == null) {
                throw new IllegalArgumentException("a pin has a table and a checksum");
            }
        }
    }

    /** The set of this name. */
    public Optional<PinnedSet> set(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /** The same with this set in the place of the one of its name; without it where no tables are left. */
    PinIndex with(String name, List<PinnedTable> tables, ApprovalLog log) {
        List<PinnedSet> changed = new ArrayList<>(sets);
        changed.removeIf(set -> set.name().equals(name));
        if (!tables.isEmpty()) {
            changed.add(new PinnedSet(name, tables));
        }
        return new PinIndex(FORMAT, log.lines().size(), log.head(), changed);
    }
}
