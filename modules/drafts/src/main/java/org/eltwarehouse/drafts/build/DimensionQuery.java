// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedDimension.Lookup;

/** The query of a dimension: its members in the order of their natural key, and the unknown member. */
final class DimensionQuery {
    private final ProposedDimension proposed;
    private final TableDefinition table;
    private final FreeNames steps = new FreeNames(List.of());
    private final FreeNames columns;
    private final String source;
    private final String members;
    private final String unknown;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<String> joins = new ArrayList<>();
    private final Query query = new Query();
    private final List<Runnable> looked = new ArrayList<>();

    DimensionQuery(ProposedDimension proposed, TableDefinition table) {
        this.proposed = proposed;
        this.table = table;
        this.columns =
                FreeNames.besides(table.columns().stream().map(Column::name).toList());
        this.source = steps.of(table.table().name());
        this.members = steps.of("members", "members_of_" + proposed.name());
        this.unknown = steps.of("unknown", "unknown_member");
    }

    /** The step that holds the rows of the silver table, as it is written. */
    String source() {
        return SqlText.name(source);
    }

    /** Whether members are the values of columns that are not the table's key. */
    boolean distinct() {
        return !table.key().containsAll(proposed.naturalKey());
    }

    /** Whether a member has several rows, of which one counts. */
    private boolean versioned() {
        return !distinct() && !proposed.naturalKey().containsAll(table.key());
    }

    /**
     * Joins a table that has at most one row per member; the name of the step.
     *
     * @param from the step that holds the lookup's column
     */
    String join(Lookup lookup, String from, TableDefinition target, List<Column> taken) {
        String step = steps.of(target.table().name(), target.table().name() + "_by_" + lookup.column());
        List<Select.Item> items = new ArrayList<>(List.of(Select.Item.of(lookup.targetColumn())));
        taken.forEach(column -> items.add(Select.Item.of(column.name())));
        looked.add(() -> query.with(
                step,
                new Select(
                        items,
                        List.of(Layer.SILVER + "." + SqlText.name(target.table().name())))));
        if (from.equals(source())) {
            read.add(lookup.column());
        }
        joins.add("left join " + SqlText.name(step) + " on " + from + "." + SqlText.name(lookup.column()) + " = "
                + SqlText.name(step) + "." + SqlText.name(lookup.targetColumn()));
        return SqlText.name(step);
    }

    String text(List<GoldColumn> made) {
        Set<String> needed = new LinkedHashSet<>(proposed.naturalKey());
        made.stream()
                .filter(column -> column.expression().line().contains(source() + "."))
                .forEach(column -> needed.add(column.name()));
        needed.addAll(read);
        needed.removeIf(name -> GoldColumn.find(table, name).isEmpty());
        String version = importSource(needed);
        looked.forEach(Runnable::run);
        query.with(members, new Select(memberItems(made), memberRows(version)));
        query.with(
                "Rows without a known member belong to this one, so that none is lost.",
                unknown,
                new Select(unknownItems(made), List.of()));
        List<Select.Item> names = new ArrayList<>(List.of(Select.Item.of(proposed.surrogateKey())));
        made.forEach(column -> names.add(Select.Item.of(column.name())));
        return query.text(
                new Select(names, List.of(SqlText.name(members))), new Select(names, List.of(SqlText.name(unknown))));
    }

    /** Reads the silver table; the name of the column that counts a member's rows, or null. */
    private String importSource(Set<String> needed) {
        List<Select.Item> items = new ArrayList<>();
        needed.forEach(name -> items.add(Select.Item.of(name)));
        List<String> from = new ArrayList<>(
                List.of(Layer.SILVER + "." + SqlText.name(table.table().name())));
        if (distinct()) {
            from.add("where "
                    + proposed.naturalKey().stream()
                            .map(name -> SqlText.name(name) + " is not null")
                            .collect(Collectors.joining(" and ")));
            from.add("group by " + names(proposed.naturalKey()));
        }
        if (!versioned()) {
            query.with(source, new Select(items, from));
            return null;
        }
        String version = columns.of("version", "version_of_member");
        String order = table.key().stream()
                .filter(name -> !proposed.naturalKey().contains(name))
                .map(name -> SqlText.name(name) + " desc nulls last")
                .collect(Collectors.joining(", "));
        items.add(new Select.Item(
                "Of several rows of a member the latest counts.",
                Sql.of("row_number() over (\n            partition by " + names(proposed.naturalKey())
                        + "\n            order by " + order + "\n        )"),
                version));
        query.with(source, new Select(items, from));
        return version;
    }

    private List<Select.Item> memberItems(List<GoldColumn> made) {
        String order = proposed.naturalKey().stream()
                .map(name -> source() + "." + SqlText.name(name))
                .collect(Collectors.joining(", "));
        Sql number = new Sql.Around("cast(", List.of(Sql.of("row_number() over (order by " + order + ")")), " as int)");
        List<Select.Item> items = new ArrayList<>(List.of(Select.Item.of(number, proposed.surrogateKey())));
        made.forEach(column -> items.add(column.item()));
        return items;
    }

    private List<String> memberRows(String version) {
        List<String> from = new ArrayList<>(List.of(source()));
        from.addAll(joins);
        if (version != null) {
            from.add("where " + source() + "." + version + " = 1");
        }
        return from;
    }

    private List<Select.Item> unknownItems(List<GoldColumn> made) {
        List<Select.Item> items = new ArrayList<>(List.of(Select.Item.of(Sql.of("-1"), proposed.surrogateKey())));
        for (GoldColumn column : made) {
            String type = column.column().type();
            boolean key = proposed.naturalKey().contains(column.name());
            String value = type.equals("string")
                    ? GoldColumn.UNKNOWN_TEXT
                    : "cast(" + (key && type.equals("bigint") ? "-1" : "null") + " as " + type.replace(",", ", ") + ")";
            items.add(Select.Item.of(Sql.of(value), column.name()));
        }
        return items;
    }

    private static String names(List<String> names) {
        return names.stream().map(SqlText::name).collect(Collectors.joining(", "));
    }
}
