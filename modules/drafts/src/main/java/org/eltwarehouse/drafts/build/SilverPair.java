// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;

/** Builds the pair of a silver table. */
final class SilverPair {
    private final SilverTable table;

    private SilverPair(SilverTable table) {
        this.table = table;
    }

    /** The pair, or nothing where the problems refuse it. */
    static Optional<TableDefinition> of(ProposedTable proposed, SourceContract source, Problems problems) {
        SilverTable table = SilverTable.of(proposed, source, problems);
        return problems.refused()
                ? Optional.empty()
                : Pairs.sized(problems, () -> new SilverPair(table).definition(source));
    }

    /** The contract without its query and rules, or nothing where the columns or the key are no good. */
    static Optional<TableDefinition> contract(ProposedTable proposed, SourceContract source) {
        Problems problems = new Problems(Layer.SILVER + "." + proposed.source());
        SilverTable table = SilverTable.of(proposed, source, problems);
        boolean sound = table.columns().size() >= proposed.columns().size()
                && problems.found().stream()
                        .allMatch(problem -> !problem.refused() || problem.code() == ProblemCode.VALUE);
        return sound
                ? Optional.of(new SilverPair(table).definition(source, List.of(), null, List.of(), ""))
                : Optional.empty();
    }

    private TableDefinition definition(SourceContract source) {
        SilverRules rules = new SilverRules(table);
        return definition(source, rules.rejects(), deduplication(), rules.repairs(), SilverQuery.of(table));
    }

    private TableDefinition definition(
            SourceContract source, List<Rule> rejects, Deduplication deduplication, List<Rule> repairs, String query) {
        ProposedTable proposed = table.proposed();
        String grain = Phrases.sentence(proposed.grain(), "One row per record of " + source.table() + ".");
        return new TableDefinition(
                new TableName(Layer.SILVER, proposed.source()),
                grain,
                List.of(source.table()),
                proposed.key(),
                !source.required(),
                false,
                columns(),
                rejects,
                deduplication,
                repairs,
                new SilverRules(table).expectations(),
                query);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String name : table.names()) {
            columns.add(table.column(name)
                    .map(SilverColumn::column)
                    .or(() -> table.total(name).map(TotalRule::column))
                    .orElseGet(() -> new Column(
                            name,
                            "int",
                            PrivacyClass.NONE,
                            "Number of the row within its key, ordered by content; gaps where rows were rejected")));
        }
        return columns;
    }

    private Deduplication deduplication() {
        ProposedTable proposed = table.proposed();
        if (proposed.keep() == Keep.ALL) {
            return null;
        }
        List<String> others = table.columns().stream()
                .map(SilverColumn::name)
                .filter(name -> !proposed.key().contains(name))
                .map(SqlText::name)
                .toList();
        List<String> order = new ArrayList<>();
        if (proposed.keep() == Keep.NEWEST) {
            order.add(SqlText.name(proposed.newestBy()) + " desc nulls last");
        }
        if (others.size() > 1) {
            order.add(others.stream()
                            .map(name -> "cast(" + name + " is not null as int)")
                            .collect(Collectors.joining(" + "))
                    + " desc");
        }
        others.forEach(name -> order.add(name + " asc nulls last"));
        return new Deduplication(proposed.key(), order);
    }
}
