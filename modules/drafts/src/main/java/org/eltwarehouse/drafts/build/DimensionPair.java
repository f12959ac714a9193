// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedDimension.Lookup;

/** Builds the pair of a dimension. */
final class DimensionPair {
    private final ProposedDimension proposed;
    private final TableDefinition source;
    private final Map<String, TableDefinition> silver;
    private final Problems problems;
    private final List<GoldColumn> columns = new ArrayList<>();
    private final List<TableDefinition> lookups = new ArrayList<>();
    /** Columns looked up so far, each with the step that holds it. */
    private final Map<Column, String> looked = new LinkedHashMap<>();

    private final DimensionQuery query;
    private final FreeNames names;

    private DimensionPair(
            ProposedDimension proposed,
            TableDefinition source,
            Map<String, TableDefinition> silver,
            Problems problems) {
        this.proposed = proposed;
        this.source = source;
        this.silver = silver;
        this.problems = problems;
        this.query = new DimensionQuery(proposed, source);
        this.names = FreeNames.besides(List.of(proposed.surrogateKey()));
    }

    /**
     * The pair, or nothing where the problems refuse it.
     *
     * @param silver the silver tables that were built, by name
     */
    static Optional<TableDefinition> of(
            ProposedDimension dimension, Map<String, TableDefinition> silver, Problems problems) {
        TableDefinition source = silver.get(String.valueOf(dimension.source()));
        if (source == null) {
            problems.refuse(ProblemCode.MISSING, "its silver table is not built");
            return Optional.empty();
        }
        if (!problems.named(dimension.surrogateKey(), "the surrogate key")) {
            return Optional.empty();
        }
        DimensionPair pair = new DimensionPair(dimension, source, silver, problems);
        pair.read();
        return problems.refused() ? Optional.empty() : Pairs.sized(problems, pair::definition);
    }

    private void read() {
        if (proposed.naturalKey().isEmpty()) {
            problems.refuse(ProblemCode.KEY, "it has no natural key");
        }
        for (String name : proposed.naturalKey()) {
            Optional<Column> column = GoldColumn.find(source, name);
            if (column.isEmpty() || !names.take(name)) {
                problems.refuse(ProblemCode.KEY, "a column of its natural key is missing, or named like another");
            } else {
                columns.add(GoldColumn.taken(query.source(), column.get()));
            }
        }
        proposed.columns().stream()
                .filter(name -> !proposed.naturalKey().contains(name))
                .forEach(this::readColumn);
        proposed.lookups().forEach(this::readLookup);
    }

    private void readColumn(String name) {
        Optional<Column> column = GoldColumn.find(source, name);
        if (column.isEmpty()) {
            problems.leaveOut(ProblemCode.MISSING, name, "its silver table has no such column");
        } else if (query.distinct()) {
            problems.leaveOut(ProblemCode.KEY, name, "a member has several rows, which may differ in it");
        } else if (!names.take(name)) {
            problems.leaveOut(ProblemCode.CLASH, name, "another column has the name");
        } else {
            columns.add(GoldColumn.labelled(query.source(), column.get(), name));
        }
    }

    private void readLookup(Lookup lookup) {
        TableDefinition table = silver.get(String.valueOf(lookup.table()));
        Optional<Column> from = GoldColumn.find(source, String.valueOf(lookup.column()))
                .or(() -> looked.keySet().stream()
                        .filter(column -> column.name().equals(lookup.column()))
                        .findFirst());
        if (table == null
                || from.isEmpty()
                || GoldColumn.find(table, lookup.targetColumn()).isEmpty()) {
            problems.leaveOut(
                    ProblemCode.MISSING, lookup.table() + "", "the table or a column of the lookup is missing");
        } else if (!table.key().equals(List.of(lookup.targetColumn())) || table.equals(source)) {
            problems.leaveOut(
                    ProblemCode.KEY, lookup.table(), "the looked up column is not its key, so rows could multiply");
        } else if (!from.get()
                .type()
                .equals(GoldColumn.find(table, lookup.targetColumn()).get().type())) {
            problems.leaveOut(ProblemCode.TYPE, lookup.table(), "the two columns of the lookup have different types");
        } else if (query.distinct() && !proposed.naturalKey().contains(lookup.column())) {
            problems.leaveOut(ProblemCode.KEY, lookup.table(), "a member has several rows, which may differ in it");
        } else {
            join(lookup, relation(from.get()), table);
        }
    }

    /** The step that holds a column: its own where the source has it. */
    private String relation(Column column) {
        return GoldColumn.find(source, column.name()).isPresent() ? query.source() : looked.get(column);
    }

    private void join(Lookup lookup, String from, TableDefinition table) {
        List<Column> taken = new ArrayList<>();
        for (String name : lookup.columns()) {
            Optional<Column> column = GoldColumn.find(table, name).filter(found -> !name.equals(lookup.targetColumn()));
            column.filter(found -> !taken.contains(found)).ifPresent(taken::add);
            if (column.isEmpty()) {
                problems.leaveOut(ProblemCode.MISSING, name, "the table that it is looked up in has no such column");
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        String relation = query.join(lookup, from, table, taken);
        for (Column column : taken) {
            looked.putIfAbsent(column, relation);
            String name = names.of(column.name(), lookup.table() + "_" + column.name(), column.name());
            columns.add(GoldColumn.labelled(relation, column, name));
        }
        lookups.add(table);
    }

    private TableDefinition definition() {
        List<TableName> inputs = new ArrayList<>(List.of(source.table()));
        lookups.stream()
                .map(TableDefinition::table)
                .filter(table -> !inputs.contains(table))
                .forEach(inputs::add);
        List<Column> all = new ArrayList<>(List.of(surrogate()));
        columns.forEach(column -> all.add(column.column()));
        String grain = Phrases.sentence(
                proposed.grain(),
                "One row per " + String.join(" and ", proposed.naturalKey()) + ", and one for the unknown one.");
        return new TableDefinition(
                new TableName(Layer.GOLD, proposed.name()),
                grain,
                inputs,
                List.of(proposed.surrogateKey()),
                source.optional() || lookups.stream().anyMatch(TableDefinition::optional),
                all.stream().anyMatch(GoldColumn::isPersonal),
                all,
                List.of(),
                null,
                List.of(),
                List.of(
                        new Expectation(new NotNull(proposed.surrogateKey()), null),
                        new Expectation(new Unique(List.of(proposed.surrogateKey())), null),
                        new Expectation(new Unique(proposed.naturalKey()), Severity.WARN)),
                query.text(columns));
    }

    /** A number for a person, or for what has an identifying key, identifies like the key itself. */
    private Column surrogate() {
        boolean identifies = columns.stream().anyMatch(column -> GoldColumn.isPersonal(column.column()))
                || columns.stream()
                        .filter(column -> proposed.naturalKey().contains(column.name()))
                        .anyMatch(column -> column.column().privacy().compareTo(PrivacyClass.IDENTIFIER) >= 0);
        String thing = Phrases.thing(proposed.name());
        return new Column(
                proposed.surrogateKey(),
                "int",
                identifies ? PrivacyClass.IDENTIFIER : PrivacyClass.NONE,
                "Surrogate key, 1 to n by " + String.join(", ", proposed.naturalKey()) + "; -1 for the unknown "
                        + thing);
    }
}
