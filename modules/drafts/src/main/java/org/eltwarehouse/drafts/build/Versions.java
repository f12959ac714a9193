// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.check.Holds;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;

/**
 * Rows as versions of a thing: each ends the day before the next one starts, and the last one has no end.
 *
 * @param start a day of the key
 * @param end a day that no row needs
 * @param thing the rest of the key
 */
record Versions(SilverColumn start, SilverColumn end, List<String> thing) {
    /** The versions that a table's proposal asks for, where its columns allow them. */
    static Optional<Versions> of(SilverTable table) {
        Optional<SilverColumn> start = day(table, table.proposed().versions().start());
        Optional<SilverColumn> end = day(table, table.proposed().versions().end());
        List<String> thing = new ArrayList<>(table.proposed().key());
        thing.remove(table.line());
        boolean keyed = start.filter(column -> thing.remove(column.name())).isPresent();
        if (!keyed || thing.isEmpty() || end.filter(table::refusedWithout).isPresent()) {
            return Optional.empty();
        }
        return end.map(day -> new Versions(
                start.orElseThrow(), day.with(0, start.orElseThrow().privacy()), List.copyOf(thing)));
    }

    private static Optional<SilverColumn> day(SilverTable table, String name) {
        return table.column(String.valueOf(name)).filter(column -> column.kind() == Kind.DATE);
    }

    /**
     * The last day of a version. Rows of one start share their end, whichever of them stays.
     *
     * @param refusals what refuses a row beside a missing key: such rows must not end a version of those that stay
     */
    Select.Item lastDay(List<String> refusals) {
        String apart = refusals.stream().map(refusal -> ", (" + refusal + ")").collect(Collectors.joining());
        String by = thing.stream().map(SqlText::name).collect(Collectors.joining(", "));
        String first = SqlText.name(start.name());
        return new Select.Item(
                "A version ends the day before the next one starts, whatever the source says.",
                Sql.of("date_sub(\n        min(" + first + ") over (\n            partition by " + by + apart
                        + "\n            order by " + first
                        + "\n            range between interval 1 day following and unbounded following\n        ),"
                        + "\n        1\n    )"),
                end.name());
    }

    Rule repair(RuleNames names) {
        return new Rule(
                names.of("", end.name(), "_from_next_start"),
                "not (" + SqlText.name(end.name()) + " <=> " + end.parsed() + ")");
    }

    Expectation expectation(RuleNames names) {
        return new Expectation(
                new Holds(
                        names.of("", end.name(), "_is_not_before_start"),
                        SqlText.name(end.name()) + " >= " + SqlText.name(start.name())),
                null);
    }
}
