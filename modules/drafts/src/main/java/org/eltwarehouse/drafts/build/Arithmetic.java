// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedProduct;

/** Finds the columns of a table that its products are about; each column is part of one product at most. */
final class Arithmetic {
    private final SilverTable table;
    private final Problems problems;
    private final List<SilverColumn> columns;
    private final List<ProductRule> products = new ArrayList<>();
    private final List<TotalRule> totals = new ArrayList<>();
    private final Set<String> used;
    private final FreeNames names;

    Arithmetic(SilverTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
        this.columns = new ArrayList<>(table.columns());
        this.used = new HashSet<>(table.proposed().key());
        this.names = FreeNames.besides(table.names());
        SilverTable.TAKEN.forEach(names::take);
    }

    /** The table with those of its products that can be built. */
    SilverTable table() {
        for (ProposedProduct product : table.proposed().products()) {
            if (table.column(product.total()).isPresent()) {
                prove(product);
            } else {
                add(product);
            }
        }
        return new SilverTable(
                table.proposed(), columns, products, totals, table.versions(), table.distance(), table.line());
    }

    private void prove(ProposedProduct product) {
        List<SilverColumn> parts = parts(product.total(), product.quantity(), product.price());
        if (parts.isEmpty()
                || parts.get(0).kind() != Kind.DECIMAL
                || parts.get(2).kind() != Kind.DECIMAL) {
            problems.leaveOut(
                    ProblemCode.TYPE,
                    product.total(),
                    "it is no product of two other numbers that are in no key and no other product");
            return;
        }
        parts.forEach(part -> used.add(part.name()));
        PrivacyClass privacy = highest(parts);
        products.add(new ProductRule(
                read(parts.get(0), 0, privacy),
                read(parts.get(1), 0, privacy),
                read(parts.get(2), ProductRule.PRICE_DECIMALS, privacy)));
    }

    /** Adds a total that no column of the source becomes. */
    private void add(ProposedProduct product) {
        List<SilverColumn> parts = parts(product.quantity(), product.price());
        if (parts.isEmpty()) {
            problems.leaveOut(
                    ProblemCode.TYPE,
                    product.total(),
                    "its source lacks it, and no two numbers that are in no key and no other product make it");
        } else if (!Problems.isName(product.total()) || !names.take(product.total())) {
            problems.leaveOut(ProblemCode.NAME, product.total(), "its name is none, or another column has it");
        } else {
            parts.forEach(part -> used.add(part.name()));
            SilverColumn price =
                    read(parts.get(1), ProductRule.PRICE_DECIMALS, parts.get(1).privacy());
            totals.add(new TotalRule(product.total(), parts.get(0), price, highest(parts)));
        }
    }

    /** Exact numbers of these names that nothing else uses; none where one is missing. */
    private List<SilverColumn> parts(String... wanted) {
        List<String> distinct = List.of(wanted).stream().distinct().toList();
        List<SilverColumn> parts = distinct.stream()
                .flatMap(name -> table.column(name).stream())
                .filter(Arithmetic::exact)
                .toList();
        boolean free = parts.size() == wanted.length && distinct.stream().noneMatch(used::contains);
        return free ? parts : List.of();
    }

    /** Exact numbers of few decimals, so that no product is too long for a decimal. */
    private static boolean exact(SilverColumn part) {
        return part.kind() == Kind.INTEGER
                || (part.kind() == Kind.DECIMAL && part.proposed().scale() <= 4);
    }

    private SilverColumn read(SilverColumn part, int decimals, PrivacyClass privacy) {
        SilverColumn read = part.with(decimals, privacy);
        columns.set(columns.indexOf(part), read);
        return read;
    }

    private static PrivacyClass highest(List<SilverColumn> parts) {
        return parts.stream().map(SilverColumn::privacy).reduce(PrivacyClass.NONE, PrivacyClass::max);
    }
}
