// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.Optional;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.DayMonth;

/** What a file leaves open of how its values are to be read. */
final class OpenReading {
    private OpenReading() {}

    /** Whether the values of a column can be read in two ways, and nothing in its file tells in which. */
    static boolean isOpen(ColumnProfile column, ColumnRole role) {
        return question(column, role).isPresent();
    }

    /** What a person has to say of it; empty where nothing is open. */
    static Optional<String> question(ColumnProfile column, ColumnRole role) {
        if (role == ColumnRole.DATE && DayMonth.isOpen(column.dates())) {
            return Optional.of("dates with day and month both up to 12: which of the two comes first?");
        }
        boolean number = role == ColumnRole.INTEGER || role == ColumnRole.DECIMAL;
        if (number && column.numbers().open()) {
            String mark = column.numbers().openMark().equals(".") ? "a point" : "a comma";
            return Optional.of(
                    "numbers with " + mark + " before exactly three digits: does it part thousands or decimals?");
        }
        return Optional.empty();
    }
}
