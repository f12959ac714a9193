// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.ForeignKey;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Reconciles;
import org.eltwarehouse.contract.check.SameRows;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.build.BuiltFact.Member;

/**
 * Builds the pair of a fact's wide table: each row of the fact once, with what figures are told apart by, and with the day
 * and the persons that only one of its dimensions knows. It takes over nothing that is more than quasi from a dimension but
 * the surrogate key of the persons.
 */
final class WidePair {
    private final BuiltFact fact;
    private final FreeNames names;
    private final FreeNames steps = new FreeNames(List.of());
    private final String rows;
    private final Map<String, String> relations = new LinkedHashMap<>();
    private final Map<String, List<String>> read = new LinkedHashMap<>();
    private final List<GoldColumn> added = new ArrayList<>();
    private final List<FlatFact.Named> groupings = new ArrayList<>();
    private Star.Persons persons;
    private String people;
    private String personKey;
    private String day;

    private WidePair(BuiltFact fact) {
        this.fact = fact;
        this.names = FreeNames.besides(
                fact.table().columns().stream().map(Column::name).toList());
        this.rows = steps.of(Phrases.stem(fact.table().table().name()), "records");
        this.day = fact.day();
    }

    /** The wide table of a fact; the fact itself where there is nothing to add, or no name or room for it. */
    static FlatFact of(BuiltFact fact, Star star, FreeNames tables) {
        List<Grouping> groupings = Grouping.of(fact, star);
        Optional<Star.Persons> persons = star.persons(fact);
        FlatFact plain = FlatFact.of(fact, groupings, persons);
        WidePair pair = new WidePair(fact);
        pair.add(groupings, star, persons);
        String name = "wide_" + plain.stem();
        if (pair.added.isEmpty() || !Problems.isName(name)) {
            return plain;
        }
        Optional<TableDefinition> table =
                Pairs.sized(new Problems(Layer.GOLD + "." + name), () -> pair.definition(name));
        return table.filter(wide -> tables.take(name)).map(pair::flat).orElse(plain);
    }

    private FlatFact flat(TableDefinition table) {
        return new FlatFact(fact, table, day, groupings, persons, personKey);
    }

    private void add(List<Grouping> chosen, Star star, Optional<Star.Persons> found) {
        for (Grouping grouping : chosen) {
            String name = grouping.column().name();
            if (grouping.member() != null) {
                name = take(grouping.member(), grouping.column());
            }
            groupings.add(new FlatFact.Named(grouping, name));
        }
        if (day == null) {
            star.borrowedDay(fact).ifPresent(borrowed -> day = take(borrowed.member(), borrowed.column()));
        }
        found.ifPresent(this::addPersons);
    }

    /** Takes a column over from a dimension; what it is called here. */
    private String take(Member member, Column column) {
        String relation = relation(member);
        String owned = (fact.isRole(member)
                        ? member.relation()
                        : Phrases.stem(member.dimension().table().name()))
                + "_" + column.name();
        String name =
                fact.isRole(member) ? names.of(owned, column.name()) : names.of(column.name(), owned, column.name());
        read.get(member.key()).add(column.name());
        added.add(GoldColumn.labelled(SqlText.name(relation), column, name));
        return name;
    }

    private String relation(Member member) {
        read.computeIfAbsent(
                member.key(), any -> new ArrayList<>(List.of(member.proposed().surrogateKey())));
        return relations.computeIfAbsent(
                member.key(),
                any -> steps.of(member.relation(), member.dimension().table().name()));
    }

    private void addPersons(Star.Persons found) {
        persons = found;
        if (found.via() == null) {
            personKey = found.column();
            return;
        }
        relation(found.via());
        List<String> columns = read.get(found.via().key());
        if (!columns.contains(found.column())) {
            columns.add(found.column());
        }
        people = steps.of(
                Phrases.stem(found.dimension().proposed().name()),
                found.dimension().proposed().name());
        personKey = names.of(found.surrogateKey(), found.column() + "_key", found.surrogateKey());
        added.add(new GoldColumn(
                new Column(
                        personKey,
                        "int",
                        PrivacyClass.IDENTIFIER,
                        Labels.one(found.word()).en() + ", -1 when unknown"),
                Sql.call("coalesce", Sql.of(SqlText.name(people) + "." + SqlText.name(found.surrogateKey())), "-1")));
    }

    private TableDefinition definition(String name) {
        List<Column> columns = new ArrayList<>(fact.table().columns());
        added.forEach(column -> columns.add(column.column()));
        Set<TableName> inputs = new LinkedHashSet<>(List.of(fact.table().table()));
        List<Member> joined = joined();
        joined.forEach(member -> inputs.add(member.dimension().table()));
        boolean optional = fact.table().optional();
        if (people != null) {
            inputs.add(persons.dimension().table().table());
            optional |= persons.dimension().table().optional();
        }
        return new TableDefinition(
                new TableName(Layer.GOLD, name),
                "One row per row of " + fact.table().table() + " with what is known of its "
                        + String.join(
                                ", ",
                                joined.stream()
                                        .map(member ->
                                                Phrases.thing(member.proposed().name()))
                                        .distinct()
                                        .toList())
                        + ".",
                List.copyOf(inputs),
                fact.table().key(),
                optional
                        || joined.stream().anyMatch(member -> member.dimension().optional()),
                false,
                columns,
                List.of(),
                null,
                List.of(),
                expectations(),
                query());
    }

    private List<Member> joined() {
        return fact.members().stream()
                .filter(member -> relations.containsKey(member.key()))
                .toList();
    }

    private List<Expectation> expectations() {
        TableName table = fact.table().table();
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(new Expectation(new SameRows(table), null));
        expectations.add(new Expectation(new Unique(fact.table().key()), null));
        fact.measures()
                .forEach(measure -> expectations.add(new Expectation(new Reconciles(measure, table, measure), null)));
        if (people != null) {
            expectations.add(new Expectation(
                    new ForeignKey(personKey, persons.dimension().table().table(), persons.surrogateKey()), null));
        }
        fact.table().key().forEach(key -> expectations.add(new Expectation(new NotNull(key), null)));
        return Pairs.most(expectations);
    }

    private String query() {
        Query query = new Query();
        List<Select.Item> items = new ArrayList<>();
        List<Select.Item> own = new ArrayList<>();
        for (Column column : fact.table().columns()) {
            own.add(Select.Item.of(column.name()));
            items.add(GoldColumn.taken(SqlText.name(rows), column).item());
        }
        query.with(rows, new Select(own, List.of(gold(fact.table()))));
        List<String> from = new ArrayList<>(List.of(SqlText.name(rows)));
        for (Member member : joined()) {
            String relation = relations.get(member.key());
            List<String> columns = read.get(member.key()).stream().distinct().toList();
            query.with(
                    relation,
                    new Select(columns.stream().map(Select.Item::of).toList(), List.of(gold(member.dimension()))));
            from.add(join(relation, rows, member.key(), member.proposed().surrogateKey()));
        }
        if (people != null) {
            query.with("The unknown member is nobody's match.", people, members());
            from.add(join(people, relations.get(persons.via().key()), persons.column(), persons.naturalKey()));
        }
        added.forEach(column -> items.add(column.item()));
        return query.text(new Select(items, from));
    }

    private Select members() {
        return new Select(
                List.of(Select.Item.of(persons.surrogateKey()), Select.Item.of(persons.naturalKey())),
                List.of(gold(persons.dimension().table()), "where " + SqlText.name(persons.surrogateKey()) + " <> -1"));
    }

    private static String join(String joined, String left, String column, String with) {
        return "left join " + SqlText.name(joined) + " on " + SqlText.name(left) + "." + SqlText.name(column) + " = "
                + SqlText.name(joined) + "." + SqlText.name(with);
    }

    private static String gold(TableDefinition table) {
        return Layer.GOLD + "." + SqlText.name(table.table().name());
    }
}
