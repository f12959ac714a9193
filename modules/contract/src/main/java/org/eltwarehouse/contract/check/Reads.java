// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.TableName;

/**
 * What a check looks at, for those who judge it before a row is read.
 *
 * @param columns columns of the table itself
 * @param tables other tables
 * @param texts what somebody wrote into it, to be judged by what it is
 * @param needs what its columns must be
 * @param businessDate whether the outcome depends on the run's "today"
 */
public record Reads(
        List<String> columns, List<TableName> tables, List<Text> texts, List<Need> needs, boolean businessDate) {
    private static final Reads NOTHING = new Reads(List.of(), List.of(), List.of(), List.of(), false);

    public Reads {
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
        texts = List.copyOf(texts);
        needs = List.copyOf(needs);
    }

    /** What a text is. */
    public enum TextKind {
        /** SQL that is true or false for a row. */
        CONDITION,
        /** What a column is compared with. */
        BOUND,
        /** A regular expression. */
        PATTERN,
        /** A call of a measure that the column's values are parts of. */
        MEASURE,
        /** The name of a repair of the table. */
        REPAIR
    }

    /**
     * A text that somebody wrote.
     *
     * @param column that a bound, a pattern or a measure is held against; null for a condition and a repair
     */
    public record Text(TextKind kind, String column, String text) {}

    /**
     * What a column must be.
     *
     * @param type the SQL type without which the check makes no sense
     * @param told whether a value of the column is told to readers of the outcome
     */
    public record Need(String column, String type, boolean told) {}

    /** Nothing of the table but its rows. */
    static Reads nothing() {
        return NOTHING;
    }

    /** These columns and nothing else. */
    static Reads columns(List<String> columns) {
        return new Reads(columns, List.of(), List.of(), List.of(), false);
    }

    /** This column and nothing else. */
    static Reads column(String column) {
        return columns(List.of(column));
    }

    /** This condition and nothing else. */
    static Reads repair(String rule) {
        return NOTHING.with(new Text(TextKind.REPAIR, null, rule));
    }

    static Reads condition(String condition) {
        return NOTHING.with(new Text(TextKind.CONDITION, null, condition));
    }

    /** The same, and another table. */
    Reads with(TableName table) {
        return new Reads(columns, added(tables, table), texts, needs, businessDate);
    }

    /** The same, and a text. */
    Reads with(Text text) {
        return new Reads(columns, tables, added(texts, text), needs, businessDate);
    }

    /** The same, and what a column must be. */
    Reads with(Need need) {
        return new Reads(columns, tables, texts, added(needs, need), businessDate);
    }

    /** The same, where a column is compared with this. */
    Reads withBound(String column, String bound) {
        return bound == null ? this : with(new Text(TextKind.BOUND, column, bound));
    }

    /** The same, and the business date. */
    Reads withBusinessDate() {
        return new Reads(columns, tables, texts, needs, true);
    }

    /** The texts of one kind. */
    public Stream<Text> texts(TextKind kind) {
        return texts.stream().filter(text -> text.kind() == kind);
    }

    private static <T> List<T> added(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
