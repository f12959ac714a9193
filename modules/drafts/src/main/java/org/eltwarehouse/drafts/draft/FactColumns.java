// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** What the columns of a silver table are to a fact: measures, the date, the rest. */
final class FactColumns {
    private final ProposedTable table;
    private final String date;

    /**
     * For a table.
     *
     * @param date the column of the day of the event, or null
     */
    FactColumns(ProposedTable table, String date) {
        this.table = table;
        this.date = date;
    }

    /** Figures whose sums mean something: amounts and quantities, no prices, rates and scores. */
    List<String> measures() {
        List<String> measures = new ArrayList<>(table.columns().stream()
                .filter(column -> column.kind() == Kind.DECIMAL || column.kind() == Kind.INTEGER)
                .filter(column -> !table.key().contains(column.name()))
                .filter(this::additive)
                .map(ProposedColumn::name)
                .toList());
        table.products().stream()
                .map(ProposedTable.ProposedProduct::total)
                .filter(total -> !measures.contains(total))
                .forEach(measures::add);
        return measures;
    }

    private boolean additive(ProposedColumn column) {
        String name = column.name();
        NameWords words = NameWords.of(name);
        boolean part = table.products().stream()
                .anyMatch(product ->
                        product.total().equals(name) || product.quantity().equals(name));
        boolean price =
                table.products().stream().anyMatch(product -> product.price().equals(name));
        boolean percent =
                column.steps().stream().anyMatch(step -> step.argument().contains("%"));
        return !price
                && !percent
                && !words.has(Tag.ID, Tag.LINE, Tag.CODE)
                && !(words.has(Tag.UNIT) && !words.has(Tag.MONEY) && counted())
                && !words.means("rate")
                && !words.means("score")
                && !words.means("balance")
                && (part
                        || words.has(Tag.MONEY, Tag.UNIT, Tag.QUANTITY, Tag.MEASURE)
                        // A payment or sale with decimals is its amount.
                        || (words.has(Tag.DOCUMENT) && column.kind() == Kind.DECIMAL));
    }

    /** Whether there are quantities that prices are for. */
    private boolean counted() {
        return table.columns().stream()
                .anyMatch(column -> NameWords.of(column.name()).has(Tag.QUANTITY));
    }

    /** The day on which what a row is about happened. */
    Optional<String> date() {
        return Optional.ofNullable(date);
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
                date);
    }
}
