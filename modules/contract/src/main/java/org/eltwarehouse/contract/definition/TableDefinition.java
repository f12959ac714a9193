// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.Check;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Reads;
import org.eltwarehouse.contract.check.Reads.TextKind;

/**
 * A table: one query and its contract, the pair {@code <name>.sql} and {@code <name>.yaml}.
 *
 * @param grain one sentence: what a row is
 * @param inputs the tables that the query and the expectations read
 * @param key columns that name a row, none of them null; rows are written in their order
 * @param optional the table is left out when an input is absent
 * @param isProtected the table may hold personal columns outside silver
 * @param sql the query; not part of the YAML
 */
public record TableDefinition(
        TableName table,
        String grain,
        List<TableName> inputs,
        List<String> key,
        boolean optional,

        @JsonProperty("protected") boolean isProtected,

        List<Column> columns,
        List<Rule> rejects,
        Deduplication deduplicate,
        List<Rule> repairs,
        List<Expectation> expectations,
        @JsonIgnore String sql) {
    /** How many rules of a kind there may be: each is a bit of a long. */
    public static final int MAX_RULES = 60;

    public TableDefinition {
        Names.requireText(grain, "the grain of " + table);
        inputs = List.copyOf(inputs);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        rejects = rejects == null ? List.of() : List.copyOf(rejects);
        repairs = repairs == null ? List.of() : List.copyOf(repairs);
        expectations = expectations == null ? List.of() : List.copyOf(expectations);
        if (key.isEmpty() || inputs.isEmpty()) {
            throw new IllegalArgumentException(table + " needs a key and at least one input");
        }
        int judged = judged(key, expectations).size();
        if (Math.max(rejects.size(), Math.max(repairs.size(), judged)) > MAX_RULES) {
            throw new IllegalArgumentException(table + " has more than " + MAX_RULES + " rules of a kind");
        }
        requireDistinct(columns.stream().map(Column::name).toList(), "column", table);
        if (columns.stream().anyMatch(column -> column.header() != null)) {
            throw new IllegalArgumentException(table + " has a column with a header, which only files have");
        }
        if (table.layer().filter(Layer::keepsRows).isEmpty()
                && columns.stream().anyMatch(column -> column.source() != null)) {
            throw new IllegalArgumentException(table + " has a column with a source, which only silver has");
        }
        requireDistinct(rejects.stream().map(Rule::rule).toList(), "reject rule", table);
        requireDistinct(repairs.stream().map(Rule::rule).toList(), "repair rule", table);
        Set<String> known = new HashSet<>(columns.stream().map(Column::name).toList());
        requireKnown(key, known, "key", table);
        Stream.concat(rejects.stream(), repairs.stream())
                .filter(rule -> rule.column() != null)
                .forEach(rule -> requireKnown(List.of(rule.column()), known, "rule " + rule.rule(), table));
        if (deduplicate != null) {
            requireKnown(deduplicate.by(), known, "deduplicate.by", table);
        }
        expectations.stream()
                .map(Expectation::check)
                .forEach(check -> requireKnown(check.reads().columns(), known, check.name(), table));
    }

    /**
     * What is judged once the table is written: the expectations, and before them that no column of the key is null, which
     * the key implies where no expectation says it with a severity of its own.
     */
    public List<Expectation> judged() {
        return judged(key, expectations);
    }

    private static List<Expectation> judged(List<String> key, List<Expectation> written) {
        Set<Check> said = written.stream().map(Expectation::check).collect(Collectors.toSet());
        Stream<Expectation> implied = key.stream()
                .distinct()
                .map(NotNull::new)
                .filter(check -> !said.contains(check))
                .map(check -> new Expectation(check, Severity.FAIL));
        return Stream.concat(implied, written.stream()).toList();
    }

    /** The checks of one kind that are judged, in their order. */
    public <C extends Check> Stream<C> checks(Class<C> kind) {
        return judged().stream()
                .map(Expectation::check)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The condition of one of the rules in SQL. */
    public String condition(Rule rule) {
        return rule.condition(name -> columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " has no column of its rule " + rule.rule()))
                .origin());
    }

    /** All SQL that somebody wrote for the table: its query, its conditions, and the order of its duplicates. */
    public Stream<String> texts() {
        Stream<String> rules = Stream.concat(rejects.stream(), repairs.stream()).map(this::condition);
        Stream<String> conditions = expectations.stream()
                .flatMap(expectation -> expectation.check().reads().texts().stream())
                .filter(text -> text.kind() == TextKind.CONDITION || text.kind() == TextKind.MEASURE)
                .map(Reads.Text::text);
        Stream<String> order = deduplicate == null ? Stream.empty() : deduplicate.order().stream();
        return Stream.of(Stream.of(sql), rules, conditions, order).flatMap(texts -> texts);
    }

    /** The same table with this query. */
    public TableDefinition withSql(String text) {
        return with(rejects, text);
    }

    /** The same table with these rules for refusing rows. */
    public TableDefinition withRejects(List<Rule> rules) {
        return with(rules, sql);
    }

    private TableDefinition with(List<Rule> rules, String text) {
        return new TableDefinition(
                table,
                grain,
                inputs,
                key,
                optional,
                isProtected,
                columns,
                rules,
                deduplicate,
                repairs,
                expectations,
                text);
    }

    private static void requireDistinct(List<String> names, String what, TableName table) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(table + " has the " + what + " '" + name + "' twice");
            }
        }
    }

    private static void requireKnown(List<String> names, Set<String> known, String what, TableName table) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        what + " of " + table + " names '" + name + "', which is no column of it");
            }
        }
    }
}
