package org.eltwarehouse.contract.check;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.TableName;

/**
 * What a check looks at, for those who judge it before a row is read.
 *
 * @param columns columns of the table itself
 * @param tables other tables
 * @param bounds texts that a column is compared with
 * @param conditions SQL that somebody wrote
 */
public record Reads(List<String> columns, List<TableName> tables, List<Bound> bounds, List<String> conditions) {
    public Reads {
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
        bounds = List.copyOf(bounds);
        conditions = List.copyOf(conditions);
    }

    /** A text, and the column that it is compared with. */
    public record Bound(String column, String text) {}

    /** These columns and nothing else. */
    static Reads columns(List<String> columns) {
        return new Reads(columns, List.of(), List.of(), List.of());
    }

    /** This column and nothing else. */
    static Reads column(String column) {
        return columns(List.of(column));
    }

    /** This table and nothing else. */
    static Reads table(TableName table) {
        return new Reads(List.of(), List.of(table), List.of(), List.of());
    }

    /** This condition and nothing else. */
    static Reads condition(String condition) {
        return new Reads(List.of(), List.of(), List.of(), List.of(condition));
    }

    /** The same, and another table. */
    Reads and(TableName table) {
        return new Reads(
                columns, Stream.concat(tables.stream(), Stream.of(table)).toList(), bounds, conditions);
    }

    /** The same, where the column is compared with texts. */
    Reads compared(String column, Stream<String> texts) {
        return new Reads(
                columns, tables, texts.map(text -> new Bound(column, text)).toList(), conditions);
    }
}
