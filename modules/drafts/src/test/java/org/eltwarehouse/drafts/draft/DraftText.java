// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eltwarehouse.profile.Profiler;

/** A proposal as a few lines that a label can be written against. */
final class DraftText {
    private DraftText() {}

    static Proposal draft(Map<String, Path> files) {
        return new RuleDrafter().draft(Profiler.profile(Places.of(files)));
    }

    /** One line per table: its name, its key, what is kept; then each column with kind and privacy class. */
    static String tables(Proposal proposal) {
        return proposal.tables().stream().map(DraftText::table).collect(Collectors.joining("\n")) + "\n";
    }

    /** One line per relationship, in order. */
    static String relationships(Proposal proposal) {
        return proposal.relationships().stream()
                        .map(link ->
                                link.table() + "." + link.column() + " -> " + link.target() + "." + link.targetColumn())
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** One line per dimension and fact. */
    static String star(Proposal proposal) {
        String dimensions = proposal.dimensions().stream()
                .map(dimension -> dimension.name() + " of " + dimension.source() + dimension.naturalKey() + " looks up "
                        + dimension.lookups().stream()
                                .map(lookup -> lookup.table() + " by " + lookup.column())
                                .toList())
                .collect(Collectors.joining("\n"));
        String facts = proposal.facts().stream()
                .map(fact -> fact.name() + " on " + fact.dateColumn() + " measures " + fact.measures() + " refers "
                        + fact.references().stream()
                                .map(reference -> reference.column() + " to " + reference.dimension())
                                .sorted()
                                .toList())
                .collect(Collectors.joining("\n"));
        return dimensions + "\n" + facts + "\n";
    }

    private static String table(ProposedTable table) {
        String columns = table.columns().stream().map(DraftText::column).collect(Collectors.joining(", "));
        return table.source() + table.key() + " "
                + (table.versions() == null ? table.keep().name().toLowerCase(Locale.ROOT) : "versions") + ": "
                + columns;
    }

    private static String column(ProposedColumn column) {
        String kind = column.kind().name().toLowerCase(Locale.ROOT)
                + (column.kind() == ProposedColumn.Kind.DECIMAL ? column.scale() : "")
                + (column.formats().isEmpty() ? "" : column.formats());
        return column.name() + " " + kind + " " + column.privacy();
    }
}
