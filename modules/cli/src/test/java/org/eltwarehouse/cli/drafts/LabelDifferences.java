// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;

/**
 * Where a draft says something else than a person: files, types, keys, references, what may be told of persons. Names are
 * the drafter's own; columns are compared by what stands in the file's header.
 */
record LabelDifferences(SetLabels labels, Proposal proposal, List<SourceContract> sources) {
    /** What differs, a line each. */
    List<String> all() {
        List<String> found = new ArrayList<>();
        for (SetLabels.Table table : labels.tables()) {
            Optional<ProposedTable> proposed = proposed(table);
            if (proposed.isEmpty()) {
                found.add(table.file() + " has no table");
            } else {
                compare(table, proposed.get(), found);
            }
        }
        references(found);
        return found;
    }

    private void compare(SetLabels.Table table, ProposedTable proposed, List<String> found) {
        for (SetLabels.Column column : table.columns()) {
            List<ProposedColumn> made = made(table, column.name(), proposed);
            if (made.stream().noneMatch(each -> type(each).equals(column.type()))) {
                found.add(table.name() + "." + column.name() + " is no " + column.type() + " but "
                        + made.stream().map(LabelDifferences::type).toList());
            }
            if (made.stream().anyMatch(each -> tellsMore(each.privacy(), column.privacy()))) {
                found.add(table.name() + "." + column.name() + " is " + column.privacy() + ", but is drafted as "
                        + made.stream().map(ProposedColumn::privacy).toList());
            }
        }
        Set<String> key = new TreeSet<>();
        proposed.columns().stream()
                .filter(column -> proposed.key().contains(column.name()))
                .forEach(column -> key.add(label(table, column.source())));
        if (!key.equals(new TreeSet<>(table.key())) || (proposed.keep() == Keep.ALL) != table.repeats()) {
            found.add(table.name() + " has the key " + table.key() + (table.repeats() ? " with repeats" : "")
                    + ", but is drafted with " + key + " and keeps " + proposed.keep());
        }
    }

    private void references(List<String> found) {
        Set<String> known = new TreeSet<>();
        proposal.relationships()
                .forEach(each ->
                        known.add(end(each.table(), each.column()) + " -> " + end(each.target(), each.targetColumn())));
        for (SetLabels.Relationship each : labels.relationships()) {
            String wanted = each.table() + "." + each.column() + " -> " + each.target() + "." + each.targetColumn();
            if (!known.contains(wanted)) {
                found.add("no reference " + wanted);
            }
        }
        for (String table : labels.dimensions()) {
            if (proposal.dimensions().stream().noneMatch(each -> named(each.source(), table))) {
                found.add("no dimension of " + table);
            }
        }
        for (SetLabels.Fact fact : labels.facts()) {
            Optional<ProposedFact> proposed = proposal.facts().stream()
                    .filter(each -> named(each.source(), fact.table()))
                    .findFirst();
            if (proposed.isEmpty()) {
                found.add("no fact of " + fact.table());
            } else if (!Set.copyOf(proposed.get().measures()).equals(Set.copyOf(fact.measures()))
                    || !fact.date().equals(proposed.get().dateColumn())) {
                found.add("fact of " + fact.table() + " measures "
                        + proposed.get().measures());
            }
        }
    }

    /** A proposed column by its label: the table's and the column's name. */
    private String end(String table, String column) {
        for (SetLabels.Table label : labels.tables()) {
            if (named(table, label.name())) {
                String source = proposed(label).stream()
                        .flatMap(proposed -> proposed.columns().stream())
                        .filter(each -> each.name().equals(column))
                        .map(ProposedColumn::source)
                        .findFirst()
                        .orElse(column);
                return label.name() + "." + label(label, source);
            }
        }
        return table + "." + column;
    }

    private boolean named(String source, String table) {
        return contract(labels.table(table))
                .filter(each -> each.table().name().equals(source))
                .isPresent();
    }

    private Optional<SourceContract> contract(SetLabels.Table table) {
        return sources.stream().filter(each -> each.file().equals(table.file())).findFirst();
    }

    private Optional<ProposedTable> proposed(SetLabels.Table table) {
        return contract(table)
                .flatMap(contract -> proposal.tables().stream()
                        .filter(each -> each.source().equals(contract.table().name()))
                        .findFirst());
    }

    private List<ProposedColumn> made(SetLabels.Table table, String column, ProposedTable proposed) {
        return proposed.columns().stream()
                .filter(each -> label(table, each.source()).equals(column))
                .toList();
    }

    /** The label of a bronze column: both stand behind one header. */
    private String label(SetLabels.Table table, String source) {
        String header = contract(table).stream()
                .flatMap(contract -> contract.columns().stream())
                .filter(column -> column.name().equals(source))
                .map(LabelDifferences::header)
                .findFirst()
                .orElse(source);
        return table.columns().stream()
                .filter(column -> header.equalsIgnoreCase(column.header() == null ? column.name() : column.header()))
                .map(SetLabels.Column::name)
                .findFirst()
                .orElse(source);
    }

    private static String header(Column column) {
        return column.header() == null ? column.name() : column.header();
    }

    /** A person must not be taken for nobody; which of the two personal classes a text has is a matter of taste. */
    private static boolean tellsMore(PrivacyClass drafted, PrivacyClass labelled) {
        boolean personal = labelled.compareTo(PrivacyClass.PERSONAL) >= 0;
        return personal && drafted.compareTo(PrivacyClass.PERSONAL) < 0;
    }

    private static String type(ProposedColumn column) {
        return switch (column.kind()) {
            case TEXT, CODE, KEY -> "string";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(18," + column.scale() + ")";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
    }
}
