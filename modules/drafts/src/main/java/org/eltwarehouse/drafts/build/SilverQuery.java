// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;

/** The query of a silver table: a few steps over one bronze table, row in, row out. */
final class SilverQuery {
    private final SilverTable table;
    private final Set<String> said = new HashSet<>();
    private final Map<String, List<Select.Item>> steps = new LinkedHashMap<>();

    private SilverQuery(SilverTable table) {
        this.table = table;
    }

    static String of(SilverTable table) {
        return new SilverQuery(table).text();
    }

    private String text() {
        step("trimmed", column -> Optional.of(item(column.why(), column.prepared(column.text("")), column)));
        step(
                "known",
                column -> column.hasNullWords()
                        ? Optional.of(
                                item("Words that mean unknown are no values.", column.known(name(column)), column))
                        : Optional.empty());
        step(
                "typed",
                column -> column.typedLater()
                        ? Optional.of(item(column.whyTyped(), column.typed(name(column)), column))
                        : Optional.empty());
        step("bounded", this::bounded);
        step(
                "dated",
                column -> Optional.ofNullable(table.distance())
                        .filter(distance -> distance.date().equals(column))
                        .map(Distance::item));
        step("proven", column -> table.product(column).map(product -> product.proven(column)));
        if (!table.totals().isEmpty()) {
            steps.put("added", added());
        }
        if (table.versions() != null) {
            steps.put("versioned", versioned());
        }
        if (table.line() != null) {
            steps.put("numbered", numbered());
        }
        return written();
    }

    private interface Work {
        Optional<Select.Item> on(SilverColumn column);
    }

    /** Adds a step if it does anything; what it does nothing to passes through. */
    private void step(String name, Work work) {
        List<Select.Item> items = new ArrayList<>();
        boolean any = false;
        for (SilverColumn column : read()) {
            Optional<Select.Item> done = work.on(column);
            any |= done.isPresent();
            items.add(done.orElseGet(() -> Select.Item.of(column.name())));
        }
        if (any) {
            steps.put(name, items);
        }
    }

    private Optional<Select.Item> bounded(SilverColumn column) {
        ValueBounds bounds = column.bounds();
        String name = SqlText.name(column.name());
        if (table.product(column).isPresent()) {
            String within = bounds.none() ? "" : " and " + bounds.hold(name);
            return Optional.of(item(
                    "Only positive figures say anything.",
                    Sql.when(Sql.of(name + " > 0" + within), Sql.of(name)),
                    column));
        }
        if (bounds.none()) {
            return Optional.empty();
        }
        String why = column.kind() == Kind.DATE
                ? "A day out of range is a slip, not a day."
                : "A value out of range is a slip.";
        return Optional.of(item(why, Sql.when(Sql.of(bounds.hold(name)), Sql.of(name)), column));
    }

    private List<SilverColumn> read() {
        return table.columns().stream().filter(table::isRead).toList();
    }

    /** The totals, behind the rest. */
    private List<Select.Item> added() {
        Map<String, Select.Item> items = new LinkedHashMap<>();
        read().forEach(column -> items.put(column.name(), Select.Item.of(column.name())));
        table.totals().forEach(total -> items.put(total.price().name(), total.rounded()));
        table.totals().forEach(total -> items.put(total.name(), total.item()));
        return List.copyOf(items.values());
    }

    private List<Select.Item> versioned() {
        List<String> refusals = new SilverRules(table).refusalsBesideKey();
        String end = table.versions().end().name();
        return table.names().stream()
                .filter(name -> !name.equals(table.line()))
                .map(name -> name.equals(end) ? table.versions().lastDay(refusals) : Select.Item.of(name))
                .toList();
    }

    private List<Select.Item> numbered() {
        List<String> key = table.proposed().key().stream()
                .filter(name -> !name.equals(table.line()))
                .map(SqlText::name)
                .toList();
        List<String> order = new ArrayList<>();
        table.columns().stream()
                .map(column -> SqlText.name(column.name()))
                .filter(name -> !key.contains(name))
                .forEach(order::add);
        order.add("_row.position");
        String line = "row_number() over (\n        partition by " + String.join(", ", key) + "\n        order by\n"
                + Sql.Among.filled(order, 12) + "\n    )";
        List<Select.Item> items = new ArrayList<>();
        for (String name : table.names()) {
            items.add(
                    name.equals(table.line())
                            ? new Select.Item(
                                    "By content, so that the order of the lines in the file changes nothing.",
                                    Sql.of(line),
                                    name)
                            : Select.Item.of(name));
        }
        return items;
    }

    /** Says a comment once. */
    private Select.Item item(String comment, Sql expression, SilverColumn column) {
        return new Select.Item(comment != null && said.add(comment) ? comment : null, expression, column.name());
    }

    private static Sql name(SilverColumn column) {
        return Sql.of(SqlText.name(column.name()));
    }

    private String written() {
        Query query = new Query();
        String from = Layer.BRONZE + "." + SqlText.name(table.proposed().source());
        List<String> names = new ArrayList<>(steps.keySet());
        for (int i = 0; i + 1 < names.size(); i++) {
            query.with(names.get(i), new Select(steps.get(names.get(i)), List.of(from)));
            from = names.get(i);
        }
        return query.text(new Select(steps.get(names.get(names.size() - 1)), List.of(from)));
    }
}
