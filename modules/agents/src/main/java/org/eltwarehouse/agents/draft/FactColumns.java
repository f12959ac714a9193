package org.eltwarehouse.agents.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.agents.draft.ProposedColumn.Kind;
import org.eltwarehouse.agents.words.NameWords;
import org.eltwarehouse.agents.words.Tag;
import org.eltwarehouse.contract.PrivacyClass;

/** What the columns of a silver table are to a fact: measures, the date, the rest. */
final class FactColumns {
    private final ProposedTable table;

    FactColumns(ProposedTable table) {
        this.table = table;
    }

    /** Figures whose sums mean something: amounts and quantities, no prices, rates and scores. */
    List<String> measures() {
        List<String> measures = new ArrayList<>(table.columns().stream()
                .filter(column -> column.kind() == Kind.DECIMAL || column.kind() == Kind.INTEGER)
                .filter(column -> !table.key().contains(column.name()))
                .map(ProposedColumn::name)
                .filter(this::additive)
                .toList());
        table.products().stream()
                .map(ProposedTable.ProposedProduct::total)
                .filter(total -> !measures.contains(total))
                .forEach(measures::add);
        return measures;
    }

    private boolean additive(String name) {
        NameWords words = NameWords.of(name);
        boolean part = table.products().stream()
                .anyMatch(product ->
                        product.total().equals(name) || product.quantity().equals(name));
        boolean price =
                table.products().stream().anyMatch(product -> product.price().equals(name));
        return !price
                && !words.has(Tag.ID, Tag.UNIT, Tag.LINE, Tag.CODE)
                && !words.means("rate")
                && !words.means("score")
                && !words.means("balance")
                && (part || words.has(Tag.MONEY, Tag.QUANTITY, Tag.MEASURE));
    }

    /** The day on which what a row is about happened. */
    Optional<String> date() {
        return table.columns().stream()
                .filter(column -> column.kind() == Kind.DATE)
                .filter(column -> column.privacy().compareTo(PrivacyClass.IDENTIFIER) < 0)
                .map(ProposedColumn::name)
                .filter(name -> !NameWords.of(name).has(Tag.BIRTH, Tag.UPDATED, Tag.END))
                .max(Comparator.comparingInt(FactColumns::speaksFor));
    }

    private static int speaksFor(String name) {
        NameWords words = NameWords.of(name);
        return (words.has(Tag.DOCUMENT) ? 2 : 0) - (words.has(Tag.DUE) ? 4 : 0) - (words.has(Tag.CREATED) ? 1 : 0);
    }

    ProposedFact fact(List<ProposedFact.Reference> references) {
        List<String> measures = measures();
        List<String> rest = table.columns().stream()
                .filter(column -> column.privacy().compareTo(PrivacyClass.PERSONAL) < 0)
                .map(ProposedColumn::name)
                .filter(name -> !measures.contains(name) && !table.key().contains(name))
                .filter(name -> references.stream()
                        .noneMatch(reference -> reference.column().equals(name)))
                .toList();
        return new ProposedFact(
                "fact_" + table.source(),
                "One row per row of " + table.source() + ".",
                table.source(),
                references,
                measures,
                rest,
                date().orElse(null));
    }
}
