// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.ForeignKey;
import org.eltwarehouse.contract.check.Holds;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Reconciles;
import org.eltwarehouse.contract.check.SameRows;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedFact.Reference;

/** Builds the pair of a fact: every row of its silver table exactly once. */
final class FactPair {
    private final ProposedFact proposed;
    private final TableDefinition source;
    private final Map<String, BuiltDimension> dimensions;
    private final Problems problems;
    private final List<GoldColumn> columns = new ArrayList<>();
    private final List<BuiltFact.Member> members = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final FreeNames names;
    private final FreeNames relations = new FreeNames(List.of());
    private final String rows;

    private FactPair(
            ProposedFact proposed, TableDefinition source, Map<String, BuiltDimension> dimensions, Problems problems) {
        this.proposed = proposed;
        this.source = source;
        this.dimensions = dimensions;
        this.problems = problems;
        this.rows = relations.of(source.table().name());
        this.names = FreeNames.besides(wanted());
    }

    /** A dimension that facts can refer to. */
    record BuiltDimension(ProposedDimension proposed, TableDefinition table) {}

    /** The fact, or nothing where the problems refuse it. */
    static Optional<BuiltFact> of(
            ProposedFact fact,
            Map<String, TableDefinition> silver,
            Map<String, BuiltDimension> dimensions,
            Problems problems) {
        TableDefinition source = silver.get(String.valueOf(fact.source()));
        if (source == null) {
            problems.refuse(ProblemCode.MISSING, "its silver table is not built");
            return Optional.empty();
        }
        FactPair pair = new FactPair(fact, source, dimensions, problems);
        pair.read();
        return problems.refused()
                ? Optional.empty()
                : Pairs.sized(problems, pair::definition)
                        .map(table -> new BuiltFact(
                                table, List.copyOf(pair.members), List.copyOf(pair.measures), pair.day()));
    }

    /** The columns of the source that are asked for, in order, each once. */
    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>(source.key());
        if (proposed.dateColumn() != null) {
            wanted.add(proposed.dateColumn());
        }
        wanted.addAll(proposed.columns());
        wanted.addAll(proposed.measures());
        return wanted;
    }

    private void read() {
        for (String name : wanted()) {
            Optional<Column> column = GoldColumn.find(source, name);
            boolean personal = column.filter(GoldColumn::isPersonal).isPresent();
            if (personal && source.key().contains(name)) {
                problems.refuse(ProblemCode.PRIVACY, "the key of its silver table is personal");
            } else if (personal) {
                problems.leaveOut(ProblemCode.PRIVACY, name, "it is personal, and a fact may not hold that");
            } else if (column.isEmpty()) {
                problems.leaveOut(ProblemCode.MISSING, name, "its silver table has no such column");
            } else {
                columns.add(GoldColumn.taken(SqlText.name(rows), column.get()));
            }
        }
        if (problems.refused()) {
            return;
        }
        for (Reference reference : proposed.references()) {
            readReference(reference);
        }
        for (String name : new LinkedHashSet<>(proposed.measures())) {
            GoldColumn.find(source, name).ifPresent(this::readMeasure);
        }
    }

    private void readMeasure(Column column) {
        if (!GoldColumn.isNumber(column)) {
            problems.leaveOut(ProblemCode.TYPE, column.name(), "it is no number, so it does not add up");
        } else if (column.privacy() == PrivacyClass.NONE
                && !source.key().contains(column.name())
                && !column.name().endsWith("_key")) {
            measures.add(column.name());
        }
    }

    private void readReference(Reference reference) {
        BuiltDimension dimension = dimensions.get(String.valueOf(reference.dimension()));
        Optional<Column> column = GoldColumn.find(source, String.valueOf(reference.column()));
        String what = String.valueOf(reference.column());
        if (dimension == null || column.isEmpty()) {
            problems.leaveOut(ProblemCode.MISSING, what, "the column or the dimension that it refers to is not built");
            return;
        }
        List<String> key = dimension.proposed().naturalKey();
        if (key.size() != 1) {
            problems.leaveOut(ProblemCode.KEY, what, "the dimension that it refers to has a key of several columns");
        } else if (!GoldColumn.find(dimension.table(), key.get(0))
                .orElseThrow()
                .type()
                .equals(column.get().type())) {
            problems.leaveOut(ProblemCode.TYPE, what, "the key that it refers to has another type");
        } else if (members.stream()
                .anyMatch(known -> known.column().equals(what)
                        && known.dimension().table().equals(dimension.table().table()))) {
            problems.leaveOut(ProblemCode.CLASH, what, "it refers to one dimension twice");
        } else {
            join(what, dimension);
        }
    }

    private void join(String column, BuiltDimension dimension) {
        long uses = proposed.references().stream()
                .filter(other -> dimension.proposed().name().equals(other.dimension()))
                .count();
        String surrogate = dimension.proposed().surrogateKey();
        String role = column.replaceFirst("_(id|key|code|number|no|nr|num)$", "");
        String name = uses > 1
                ? names.of(role + "_key", column + "_key", surrogate)
                : names.of(surrogate, role + "_key", column + "_key", surrogate);
        String relation = uses > 1
                ? relations.of(role, column, dimension.proposed().name())
                : relations.of(
                        Phrases.stem(dimension.proposed().name()),
                        dimension.proposed().name());
        Column key = GoldColumn.find(dimension.table(), surrogate).orElseThrow();
        members.add(new BuiltFact.Member(name, column, relation, dimension.table(), dimension.proposed()));
        columns.add(
                source.key().size() + members.size() - 1,
                new GoldColumn(
                        new Column(
                                name,
                                "int",
                                key.privacy(),
                                Phrases.of(Phrases.thing(dimension.proposed().name()))
                                        + (uses > 1 ? " by " + column : "") + ", -1 when unknown"),
                        Sql.call("coalesce", Sql.of(SqlText.name(relation) + "." + SqlText.name(surrogate)), "-1")));
    }

    /** The day that a row belongs to, where it is a column of the fact, else null. */
    private String day() {
        return columns.stream()
                .filter(column -> column.name().equals(proposed.dateColumn()))
                .filter(column -> column.column().type().equals("date"))
                .map(GoldColumn::name)
                .findFirst()
                .orElse(null);
    }

    private TableDefinition definition() {
        Set<TableName> inputs = new LinkedHashSet<>(List.of(source.table()));
        members.forEach(member -> inputs.add(member.dimension().table()));
        String grain = Phrases.sentence(
                proposed.grain(), "One row per row of " + source.table() + "; every one exactly once.");
        return new TableDefinition(
                new TableName(Layer.GOLD, proposed.name()),
                grain,
                List.copyOf(inputs),
                source.key(),
                source.optional()
                        || members.stream()
                                .anyMatch(member -> member.dimension().optional()),
                false,
                columns.stream().map(GoldColumn::column).toList(),
                List.of(),
                null,
                List.of(),
                expectations(),
                query());
    }

    private List<Expectation> expectations() {
        RuleNames rules = new RuleNames();
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(new Expectation(new SameRows(source.table()), null));
        expectations.add(new Expectation(new Unique(source.key()), null));
        measures.forEach(
                measure -> expectations.add(new Expectation(new Reconciles(measure, source.table(), measure), null)));
        for (BuiltFact.Member member : members) {
            expectations.add(new Expectation(
                    new ForeignKey(
                            member.key(),
                            member.dimension().table(),
                            member.proposed().surrogateKey()),
                    null));
            expectations.add(new Expectation(
                    new Holds(rules.of("", member.key(), "_is_known"), SqlText.name(member.key()) + " <> -1"),
                    Severity.WARN));
        }
        source.key().forEach(key -> expectations.add(new Expectation(new NotNull(key), null)));
        return Pairs.most(expectations);
    }

    private String query() {
        Query query = new Query();
        Set<String> read = new LinkedHashSet<>();
        columns.stream()
                .map(GoldColumn::name)
                .filter(name ->
                        members.stream().noneMatch(member -> member.key().equals(name)))
                .forEach(read::add);
        members.forEach(member -> read.add(member.column()));
        query.with(
                rows,
                new Select(
                        read.stream().map(Select.Item::of).toList(),
                        List.of(Layer.SILVER + "." + SqlText.name(source.table().name()))));
        List<String> from = new ArrayList<>(List.of(SqlText.name(rows)));
        boolean first = true;
        for (BuiltFact.Member member : members) {
            query.with(first ? "The unknown member is nobody's match." : null, member.relation(), member.rows());
            first = false;
            from.add("left join " + SqlText.name(member.relation()) + " on " + SqlText.name(rows) + "."
                    + SqlText.name(member.column()) + " = " + SqlText.name(member.relation()) + "."
                    + SqlText.name(member.naturalKey()));
        }
        return query.text(new Select(columns.stream().map(GoldColumn::item).toList(), from));
    }
}
