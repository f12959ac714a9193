// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.HashSet;
import java.util.Set;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;

/** Whether keys are numbers or text, and in which case: the same for all columns that are joined. */
final class KeyTypes {
    /** Digits that a bigint holds whatever they are. */
    private static final int LONGEST_NUMBER = 18;
    /** Share of a column's texts: one column mostly in upper case brings all that it is joined to into upper case. */
    private static final double MOST = 0.5;

    private final NameGroups together = new NameGroups();
    private final Set<String> textual = new HashSet<>();
    private final Set<String> upper = new HashSet<>();
    private final Set<String> joined = new HashSet<>();

    KeyTypes(Profile profile, Links links) {
        for (Inclusion link : links.all()) {
            joined.add(link.table() + "." + link.column());
            together.join(link.table() + "." + link.column(), link.target() + "." + link.targetColumn());
            if (!link.steps().isEmpty() || !link.targetSteps().isEmpty()) {
                textual.add(link.table() + "." + link.column());
            }
        }
        for (TableProfile table : profile.tables()) {
            for (ColumnProfile column : table.columns()) {
                String id = table.name() + "." + column.name();
                if (textual.contains(id) || !number(column)) {
                    textual.add(together.root(id));
                }
                if (column.texts().upper() >= MOST) {
                    upper.add(together.root(id));
                }
            }
        }
    }

    /** Whether the column is a whole number wherever it is joined. */
    boolean number(String table, String column) {
        return !textual.contains(together.root(table + "." + column));
    }

    /** Whether the column refers to another table. */
    boolean joined(String table, String column) {
        return joined.contains(table + "." + column);
    }

    /** Whether the column's letters are brought to upper case. */
    boolean upper(String table, String column) {
        return upper.contains(together.root(table + "." + column));
    }

    private static boolean number(ColumnProfile column) {
        return ColumnRole.number(column)
                && column.numbers().whole() >= 0.95
                && column.numbers().scale() == 0
                && column.numbers().integerDigits() <= LONGEST_NUMBER;
    }
}
