// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Reconciles;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;

/** Builds what a fact with a day and money adds up to: by month, and by its main dimension. */
final class MartPairs {
    private static final int MOST_LABELS = 3;

    private final BuiltFact fact;
    private final FreeNames tables;

    private MartPairs(BuiltFact fact, FreeNames tables) {
        this.fact = fact;
        this.tables = tables;
    }

    /** The marts of a fact; none where it has no day or no money. */
    static List<TableDefinition> of(BuiltFact fact, FreeNames tables) {
        boolean money = fact.measures().stream()
                .anyMatch(name -> column(fact, name).type().startsWith("decimal"));
        return money && fact.day() != null ? new MartPairs(fact, tables).marts() : List.of();
    }

    private List<TableDefinition> marts() {
        List<TableDefinition> marts = new ArrayList<>();
        String stem = "agg_" + Phrases.stem(fact.table().table().name());
        name(stem + "_by_month").ifPresent(name -> marts.add(byMonth(name)));
        main().ifPresent(member -> name(stem + "_per_"
                        + Phrases.stem(member.dimension().table().name()))
                .ifPresent(name -> marts.add(byMember(name, member))));
        return marts;
    }

    private Optional<String> name(String wanted) {
        return Optional.of(wanted).filter(Problems::isName).filter(tables::take);
    }

    /** The first dimension of things that tells something of them; what one person brings is nobody's mart. */
    private Optional<BuiltFact.Member> main() {
        return fact.members().stream()
                .filter(member -> column(fact, member.key()).privacy() == PrivacyClass.NONE)
                .filter(member -> !member.dimension().isProtected())
                .filter(member -> !labels(member).isEmpty())
                .findFirst();
    }

    private static List<Column> labels(BuiltFact.Member member) {
        return member.dimension().columns().stream()
                .filter(GoldColumn::isLabel)
                .limit(MOST_LABELS)
                .toList();
    }

    private TableDefinition byMonth(String name) {
        FreeNames names = FreeNames.besides(fact.measures());
        String month = names.of("month", "calendar_month");
        String records = names.of("records", "number_of_records");
        String day = SqlText.name(fact.day());
        Sql value = Sql.call("coalesce", Sql.call("date_format", Sql.of(day), "'yyyy-MM'"), GoldColumn.UNKNOWN_TEXT);
        List<Select.Item> items = new ArrayList<>(List.of(Select.Item.of(value, month)));
        items.addAll(sums(records));
        List<Column> columns = new ArrayList<>(List.of(new Column(
                month,
                "string",
                column(fact, fact.day()).privacy(),
                "Month of " + fact.day() + " as yyyy-MM, n/a when unknown")));
        columns.addAll(sumColumns(records));
        String sql = new Query().text(new Select(items, List.of(table(fact.table()), "group by " + value.line())));
        return mart(name, "One row per month.", List.of(fact.table().table()), month, columns, sql);
    }

    private TableDefinition byMember(String name, BuiltFact.Member member) {
        List<Column> labels = labels(member);
        List<String> taken = new ArrayList<>(fact.measures());
        taken.add(member.key());
        FreeNames names = FreeNames.besides(taken);
        String records = names.of("records", "number_of_records");
        String key = member.proposed().surrogateKey();
        FreeNames steps = new FreeNames(List.of());
        String totals = steps.of("totals", "totals_per_member");
        String dimension = steps.of(Phrases.stem(member.dimension().table().name()), "dimension");
        List<Select.Item> grouped = new ArrayList<>(List.of(Select.Item.of(member.key())));
        grouped.addAll(sums(records));
        List<Select.Item> known = new ArrayList<>(List.of(Select.Item.of(key)));
        labels.forEach(label -> known.add(Select.Item.of(label.name())));
        List<GoldColumn> columns = new ArrayList<>();
        columns.add(GoldColumn.taken(SqlText.name(totals), column(fact, member.key())));
        for (Column label : labels) {
            String own = names.of(label.name(), Phrases.stem(dimension) + "_" + label.name(), label.name());
            columns.add(GoldColumn.labelled(SqlText.name(dimension), label, own));
        }
        sumColumns(records).forEach(sum -> columns.add(GoldColumn.taken(SqlText.name(totals), sum)));
        String sql = new Query()
                .with(
                        totals,
                        new Select(grouped, List.of(table(fact.table()), "group by " + SqlText.name(member.key()))))
                .with(dimension, new Select(known, List.of(table(member.dimension()))))
                .text(new Select(
                        columns.stream().map(GoldColumn::item).toList(),
                        List.of(
                                SqlText.name(totals),
                                "left join " + SqlText.name(dimension) + " on " + SqlText.name(totals) + "."
                                        + SqlText.name(member.key()) + " = " + SqlText.name(dimension) + "."
                                        + SqlText.name(key))));
        return mart(
                name,
                "One row per " + member.naturalKey() + " with at least one record, the unknown one included.",
                List.of(fact.table().table(), member.dimension().table()),
                member.key(),
                columns.stream().map(GoldColumn::column).toList(),
                sql);
    }

    private List<Select.Item> sums(String records) {
        List<Select.Item> items = new ArrayList<>(List.of(Select.Item.of(Sql.of("count(*)"), records)));
        for (String measure : fact.measures()) {
            String name = SqlText.name(measure);
            // Wide enough for any number of rows.
            String added =
                    column(fact, measure).type().equals("bigint") ? "cast(" + name + " as decimal(19, 0))" : name;
            items.add(Select.Item.of(Sql.of("sum(" + added + ")"), measure));
        }
        return items;
    }

    private List<Column> sumColumns(String records) {
        List<Column> columns = new ArrayList<>(List.of(new Column(
                records, "bigint", PrivacyClass.NONE, "Rows of " + fact.table().table())));
        for (String measure : fact.measures()) {
            Column column = column(fact, measure);
            String type = column.type().equals("bigint")
                    ? "decimal(29,0)"
                    : column.type().replace("(18,", "(28,");
            columns.add(new Column(measure, type, PrivacyClass.NONE, "Sum: " + column.description()));
        }
        return columns;
    }

    private TableDefinition mart(
            String name, String grain, List<TableName> inputs, String key, List<Column> columns, String sql) {
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(new Expectation(new NotNull(key), null));
        expectations.add(new Expectation(new Unique(List.of(key)), null));
        fact.measures()
                .forEach(measure -> expectations.add(
                        new Expectation(new Reconciles(measure, fact.table().table(), measure), null)));
        return new TableDefinition(
                new TableName(Layer.GOLD, name),
                grain,
                inputs,
                List.of(key),
                fact.table().optional(),
                false,
                columns,
                List.of(),
                null,
                List.of(),
                Pairs.most(expectations),
                sql);
    }

    private static Column column(BuiltFact fact, String name) {
        return GoldColumn.find(fact.table(), name).orElseThrow();
    }

    private static String table(TableDefinition table) {
        return Layer.GOLD + "." + SqlText.name(table.table().name());
    }
}
