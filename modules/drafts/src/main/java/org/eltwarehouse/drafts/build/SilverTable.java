// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;

/**
 * A silver table as far as it can be built.
 *
 * @param columns those that the source has
 * @param totals columns that it lacks
 * @param versions where rows are versions, else null
 * @param distance where a date follows from another, else null
 * @param line the column that numbers the rows of a key, or null
 */
record SilverTable(
        ProposedTable proposed,
        List<SilverColumn> columns,
        List<ProductRule> products,
        List<TotalRule> totals,
        Versions versions,
        Distance distance,
        String line) {
    /** The engine's own columns beside those of a silver query. */
    static final Set<String> TAKEN = Set.of("raw");

    /** Reads a proposal; where it refuses the table, the problems say so. */
    static SilverTable of(ProposedTable table, SourceContract source, Problems problems) {
        List<SilverColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>(TAKEN);
        for (ProposedColumn column : table.columns()) {
            if (!problems.named(column.name(), "a column")) {
                continue;
            }
            if (!names.add(column.name())) {
                problems.refuse(ProblemCode.CLASH, "two columns are named " + column.name() + ", or the name is taken");
            } else if (sound(column, problems)) {
                classOf(source, column)
                        .ifPresentOrElse(
                                privacy -> columns.add(SilverColumn.of(column, privacy, problems)),
                                () -> problems.refuse(
                                        ProblemCode.MISSING, "the source has no column for " + column.name()));
            }
        }
        String line = table.keep() == Keep.ALL ? table.lineColumn() : null;
        SilverTable built = new SilverTable(table, columns, List.of(), List.of(), null, null, line);
        built.judgeKey(problems);
        return problems.refused()
                ? built
                : new Arithmetic(built, problems).table().withVersions(problems).withDistance(problems);
    }

    private static boolean sound(ProposedColumn column, Problems problems) {
        if (column.kind() == Kind.DECIMAL && (column.scale() < 0 || column.scale() > 18)) {
            problems.refuse(ProblemCode.VALUE, column.name() + " has a scale that is none of 0 to 18");
            return false;
        }
        if (!column.steps().stream().allMatch(KeyExpression::sound)) {
            problems.refuse(ProblemCode.VALUE, column.name() + " has a step that does nothing");
        }
        for (KeyStep step : column.steps()) {
            if (column.kind() == Kind.CODE || column.kind() == Kind.BOOLEAN) {
                problems.leaveOut(ProblemCode.VALUE, column.name(), "the step " + step.step() + " is none for codes");
            }
        }
        return true;
    }

    private static Optional<PrivacyClass> classOf(SourceContract source, ProposedColumn column) {
        return source.columns().stream()
                .filter(known -> known.name().equals(column.source()))
                .filter(known -> !TAKEN.contains(known.name()))
                .map(Column::privacy)
                .findFirst();
    }

    private void judgeKey(Problems problems) {
        List<String> key = proposed.key();
        if (key.isEmpty() || new HashSet<>(key).size() != key.size()) {
            problems.refuse(ProblemCode.KEY, "its key is empty or names a column twice");
        }
        for (String name : key) {
            if (!name.equals(line) && column(name).isEmpty()) {
                problems.refuse(ProblemCode.KEY, "its key names a column that it does not have");
            }
        }
        if (proposed.keep() == Keep.ALL) {
            judgeLine(key, problems);
        }
        if (proposed.keep() == Keep.NEWEST
                && column(String.valueOf(proposed.newestBy())).isEmpty()) {
            problems.refuse(ProblemCode.MISSING, "the column that tells the newest row is none of it");
        }
    }

    private void judgeLine(List<String> key, Problems problems) {
        if (line == null || key.size() < 2 || !key.get(key.size() - 1).equals(line)) {
            problems.refuse(ProblemCode.KEY, "it keeps all rows of a key, but no last key column numbers them");
        } else if (problems.named(line, "the column of line numbers")
                && (column(line).isPresent() || TAKEN.contains(line))) {
            problems.refuse(ProblemCode.CLASH, "the line numbers are named like another column");
        }
    }

    private SilverTable withVersions(Problems problems) {
        if (proposed.versions() == null) {
            return this;
        }
        Optional<Versions> found = Versions.of(this);
        if (found.isEmpty()) {
            problems.leaveOut(
                    ProblemCode.KEY,
                    proposed.versions().end(),
                    "versions need a day they start at in a key that names more, and another day they end on");
            return this;
        }
        List<SilverColumn> now = new ArrayList<>(columns);
        now.set(
                now.indexOf(column(proposed.versions().end()).orElseThrow()),
                found.get().end());
        return new SilverTable(proposed, now, products, totals, found.get(), distance, line);
    }

    private SilverTable withDistance(Problems problems) {
        if (proposed.distance() == null) {
            return this;
        }
        Optional<Distance> found = Distance.of(this, proposed.distance());
        if (found.isEmpty()) {
            problems.leaveOut(
                    ProblemCode.TYPE,
                    proposed.distance().date(),
                    "only a date that is in no key follows from another date at most ten years away");
            return this;
        }
        List<SilverColumn> now = new ArrayList<>(columns);
        now.set(
                now.indexOf(column(proposed.distance().date()).orElseThrow()),
                found.get().date());
        return new SilverTable(proposed, now, products, totals, versions, found.get(), line);
    }

    Optional<SilverColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Optional<ProductRule> product(SilverColumn column) {
        return products.stream().filter(product -> product.holds(column)).findFirst();
    }

    Optional<TotalRule> total(String name) {
        return totals.stream().filter(total -> total.name().equals(name)).findFirst();
    }

    /** Whether the column's values are read from the source and not told by other rows. */
    boolean isRead(SilverColumn column) {
        return versions == null || !column.equals(versions.end());
    }

    /** Names of all columns in order; line numbers stand behind the rest of the key, totals behind all. */
    List<String> names() {
        List<String> names =
                new ArrayList<>(columns.stream().map(SilverColumn::name).toList());
        if (line != null) {
            int last = proposed.key().stream().mapToInt(names::indexOf).max().orElse(-1);
            names.add(last + 1, line);
        }
        totals.forEach(total -> names.add(total.name()));
        return names;
    }

    /** Whether a row without a value in this column is refused. */
    boolean refusedWithout(SilverColumn column) {
        return column.proposed().required() || proposed.key().contains(column.name());
    }
}
