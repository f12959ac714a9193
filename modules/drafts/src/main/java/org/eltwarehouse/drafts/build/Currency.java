// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.profile.words.NameWords;

/** What the money of a fact is counted in. */
final class Currency {
    private static final String USUAL = "EUR";
    private static final Map<String, String> MARKS =
            Map.of("€", "EUR", "$", "USD", "£", "GBP", "EUR", "EUR", "USD", "USD", "GBP", "GBP", "CHF", "CHF");

    private Currency() {}

    /**
     * The mark that stands with the fact's amounts, else the one code that a column of currencies knows, in the fact's source
     * or in those of its dimensions, else the euro.
     */
    static String of(Star star, BuiltFact fact) {
        List<String> sources = Stream.concat(
                        Stream.of(Star.source(fact)),
                        fact.members().stream().map(member -> member.proposed().source()))
                .toList();
        List<ProposedColumn> columns = sources.stream()
                .flatMap(source -> star.proposal().tables().stream()
                        .filter(table -> table.source().equals(source))
                        .map(ProposedTable::columns))
                .flatMap(List::stream)
                .toList();
        return columns.stream()
                .filter(column -> fact.measures().contains(column.name()))
                .flatMap(column -> marked(column).stream())
                .findFirst()
                .or(() -> columns.stream()
                        .flatMap(column -> coded(column).stream())
                        .findFirst())
                .orElse(USUAL);
    }

    /** The mark that is taken off a column's numbers. */
    private static Optional<String> marked(ProposedColumn column) {
        return column.steps().stream()
                .filter(step -> step.step() == KeyStep.Step.REMOVE)
                .flatMap(step -> MARKS.entrySet().stream()
                        .filter(mark -> step.argument().endsWith(mark.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    private static Optional<String> coded(ProposedColumn column) {
        List<String> meanings =
                column.codes().stream().map(CodeMeaning::meaning).toList();
        return NameWords.of(column.name()).means("currency")
                        && meanings.size() == 1
                        && meanings.get(0).matches(ModelDefinition.CURRENCY)
                ? Optional.of(meanings.get(0))
                : Optional.empty();
    }
}
