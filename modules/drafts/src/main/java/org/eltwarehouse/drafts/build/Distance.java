// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Optional;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedDistance;

/**
 * A date that follows from another one where it is unknown.
 *
 * @param days from the other to it
 */
record Distance(SilverColumn date, SilverColumn from, int days) {
    private static final int MOST_DAYS = 3660;
    private static final int LONGEST = 17;

    /** The distance that a table's proposal asks for, where its columns allow it. */
    static Optional<Distance> of(SilverTable table, ProposedDistance proposed) {
        Optional<SilverColumn> date = day(table, proposed.date())
                .filter(column -> !table.proposed().key().contains(column.name()));
        Optional<SilverColumn> from = day(table, proposed.from()).filter(column -> !column.equals(date.orElse(null)));
        return date.isEmpty() || from.isEmpty() || Math.abs((long) proposed.days()) > MOST_DAYS
                ? Optional.empty()
                : Optional.of(new Distance(date.get().with(0, from.get().privacy()), from.get(), proposed.days()));
    }

    private static Optional<SilverColumn> day(SilverTable table, String name) {
        return table.column(name).filter(column -> column.kind() == Kind.DATE).filter(table::isRead);
    }

    Select.Item item() {
        String function = days < 0 ? "date_sub" : "date_add";
        String told = function + "(" + SqlText.name(from.name()) + ", " + Math.abs(days) + ")";
        return new Select.Item(
                "The two dates are always so far apart, so a day that is unknown follows.",
                Sql.call("coalesce", Sql.of(SqlText.name(date.name())), told),
                date.name());
    }

    Rule repair(RuleNames names) {
        String other = from.name().substring(0, Math.min(LONGEST, from.name().length()));
        return new Rule(
                names.of("", date.name(), "_from_" + other),
                "not (" + SqlText.name(date.name()) + " <=> " + date.parsed() + ")");
    }
}
