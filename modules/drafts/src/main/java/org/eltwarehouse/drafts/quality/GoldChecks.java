// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.AcceptedValues;
import org.eltwarehouse.contract.check.ForeignKey;
import org.eltwarehouse.contract.check.SameRows;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;

/** A gold table beside its inputs: which of their columns its own come from is read from the values, not from the query. */
final class GoldChecks {
    /** What stands where a member or a text is unknown: the key of the unknown member, and its label. */
    static final Set<String> UNKNOWN = Set.of("-1", "n/a");
    /** Share of rows: what trimming and repairs of the silver query may change without any join being wrong. */
    private static final double SLACK = 0.02;
    /** Difference of two shares of known values: a join that went wrong loses more, a rejected row loses less. */
    private static final double GROWTH = 0.1;
    /** Share of distinct values that two columns have in common, from which one is taken to come from the other. */
    private static final double SAME = 0.9;
    /** Share of the rows that name a member: where fewer find it, the join is by the wrong columns, not the data dirty. */
    private static final double HALF = 0.5;
    /** Distinct values: with fewer, such as flags, columns agree by chance. */
    private static final int TELLING = 3;
    /** Rows: in fewer, a column may be empty and a code unused by chance. */
    private static final int MANY = 20;

    private final TableDefinition definition;
    private final TrialCells table;
    private final Map<TableName, TrialCells> inputs;
    private final Map<TableName, List<String>> keys;
    private final List<QualityFinding> findings = new ArrayList<>();

    /**
     * Prepares the checks.
     *
     * @param inputs the cells of every input
     * @param keys the key of every input
     */
    GoldChecks(
            TableDefinition definition,
            TrialCells table,
            Map<TableName, TrialCells> inputs,
            Map<TableName, List<String>> keys) {
        this.definition = definition;
        this.table = table.withoutUnknown(definition.key().get(0));
        this.keys = keys;
        this.inputs = inputs;
    }

    List<QualityFinding> findings() {
        if (table.rows().isEmpty()) {
            return findings;
        }
        for (Column column : definition.columns()) {
            reference(column.name()).ifPresent(target -> coverage(column.name(), target));
            if (reference(column.name()).isEmpty()) {
                attribute(column.name());
            }
            emptyOrMissing(column.name());
            if (isSameRows() && column.type().startsWith("decimal")) {
                sum(column.name());
            }
        }
        members();
        return findings;
    }

    private Optional<ForeignKey> reference(String column) {
        return definition
                .checks(ForeignKey.class)
                .filter(key -> key.column().equals(column))
                .findFirst();
    }

    private boolean isSameRows() {
        return definition.inputs().get(0).isIn(Layer.SILVER)
                && definition.checks(SameRows.class).findAny().isPresent();
    }

    /**
     * As many rows must find their member as any pair of columns of the two inputs would let them, and half of those that
     * name one.
     */
    private void coverage(String column, ForeignKey key) {
        TrialCells target = inputs.get(key.table());
        if (target == null) {
            return;
        }
        References best = References.NONE;
        for (Map.Entry<TableName, TrialCells> input : inputs.entrySet()) {
            if (!input.getKey().equals(key.table()) && input.getKey().isIn(Layer.SILVER)) {
                best = best.orBetter(References.between(input.getValue(), target, key.references()));
            }
        }
        double known = known(table.values(column));
        double expected = Math.max(HALF * best.filled(), best.share() - SLACK);
        if (known < expected) {
            found(
                    column,
                    QualityCode.COVERAGE,
                    SilverChecks.percent(known) + " of rows know their member of " + key.table(),
                    "at least " + SilverChecks.percent(expected));
        } else if (isSameRows()
                && best.differing(table.values(column)) > SLACK * table.rows().size()) {
            found(
                    column,
                    QualityCode.COVERAGE,
                    best.differing(table.values(column)) + " rows belong to other members than the source says",
                    "none");
        }
    }

    /** A column that is taken over from an input knows about as much as it does there. */
    private void attribute(String column) {
        Set<String> values = known(table, column);
        if (values.size() < TELLING || definition.key().contains(column)) {
            return;
        }
        double here = known(table.values(column));
        double there = -1;
        for (TrialCells input : inputs.values()) {
            for (String candidate : input.columns()) {
                Set<String> source = known(input, candidate);
                long shared = values.stream().filter(source::contains).count();
                boolean same = shared >= SAME * Math.max(values.size(), source.size());
                if (same || (shared >= SAME * values.size() && isNamedLike(column, candidate))) {
                    there = Math.max(
                            there,
                            known(input.values(candidate))
                                    * Math.min(
                                            1,
                                            (double) input.rows().size()
                                                    / table.rows().size()));
                }
            }
        }
        if (there - here > GROWTH) {
            found(
                    column,
                    QualityCode.COVERAGE,
                    SilverChecks.percent(here) + " of values are known",
                    SilverChecks.percent(there));
        }
    }

    private static boolean isNamedLike(String column, String candidate) {
        String last = "_" + column.substring(column.lastIndexOf('_') + 1);
        return ("_" + candidate).endsWith(last);
    }

    /** A column without any known value, or without a value that its contract lists, comes of a join or a code gone wrong. */
    private void emptyOrMissing(String column) {
        if (table.rows().size() < MANY) {
            return;
        }
        Set<String> values = known(table, column);
        if (values.isEmpty()) {
            found(column, QualityCode.COVERAGE, "no value is known", "some");
        }
        definition
                .checks(AcceptedValues.class)
                .filter(accepted -> accepted.column().equals(column)
                        && accepted.values().stream()
                                .anyMatch(value -> !UNKNOWN.contains(value) && !values.contains(value)))
                .findFirst()
                .ifPresent(accepted -> found(column, QualityCode.CODES, "an accepted value never occurs", "each does"));
    }

    /** A figure that every row of the source has once adds up to the same. */
    private void sum(String column) {
        BigDecimal total = total(table, column);
        boolean known = inputs.values().stream()
                .anyMatch(input -> input.columns().stream()
                        .anyMatch(candidate -> isFigure(input, candidate)
                                && total(input, candidate).compareTo(total) == 0));
        if (!known) {
            found(column, QualityCode.SUM, "its sum is that of no column of its inputs", "the sum of one");
        }
    }

    /** A column that names each row and holds most values of an input's naming column holds all of them. */
    private void members() {
        for (String column : table.columns()) {
            Set<String> own = known(table, column);
            if (own.size() <= TELLING || own.size() < SAME * table.rows().size()) {
                continue;
            }
            TableName first = definition.inputs().get(0);
            if (inputs.containsKey(first)) {
                members(column, own, first, keys.get(first).get(0));
            }
        }
    }

    private void members(String column, Set<String> own, TableName input, String key) {
        Set<String> all = known(inputs.get(input), key);
        Set<String> shared = new HashSet<>(all);
        shared.retainAll(own);
        // A table that holds less than half of the members is a part of them on purpose.
        boolean origin = shared.size() >= SAME * own.size() && shared.size() >= all.size() / 2;
        if (origin && all.size() > shared.size()) {
            found(
                    column,
                    QualityCode.MEMBERS,
                    all.size() - shared.size() + " of " + all.size() + " members of " + input + " are not here",
                    "all");
        }
    }

    private static boolean isFigure(TrialCells input, String column) {
        return input.distinct(column).stream().allMatch(value -> value.matches("-?[0-9]+([.][0-9]+)?"));
    }

    private static BigDecimal total(TrialCells cells, String column) {
        return cells.values(column).stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Set<String> known(TrialCells cells, String column) {
        Set<String> known = cells.distinct(column);
        known.removeAll(UNKNOWN);
        return known;
    }

    private static double known(List<String> values) {
        long known = values.stream()
                .filter(value -> value != null && !UNKNOWN.contains(value))
                .count();
        return (double) known / values.size();
    }

    private void found(String column, QualityCode code, String measured, String expected) {
        findings.add(new QualityFinding(definition.table(), column, code, measured, expected));
    }
}
