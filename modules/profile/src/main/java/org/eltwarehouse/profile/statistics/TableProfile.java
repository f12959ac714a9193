// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Statistics over one source.
 *
 * @param file path below the raw folder, {@code <source>/<name>.csv}
 * @param name of the bronze table, without its layer; no other source has it
 * @param condition whether the file can become a table
 * @param charset that its text is in, as contracts name it
 * @param delimiter one character
 * @param rows records behind the header, sound or not
 * @param malformed those of them that are no rows
 * @param headerLine the line in which its header stands or seems to, from 1
 * @param columns in the order of the file; those of header-less files have no header
 * @param keys columns that name a row, or nearly, the likeliest first
 * @param products arithmetic between columns
 * @param orders dates that follow each other
 */
public record TableProfile(
        String file,
        String name,
        Condition condition,
        String charset,
        String delimiter,
        long rows,
        long malformed,
        int headerLine,
        List<ColumnProfile> columns,
        List<KeyCandidate> keys,
        List<Product> products,
        List<DateOrder> orders) {

    /** Whether a file can become a table. */
    public enum Condition {
        READABLE,
        /** Not one record. */
        EMPTY,
        /** Its first record looks like data, or not all its header is there. */
        NO_HEADER,
        /** Its header stands behind other lines. */
        HEADER_LATER,
        /** Binary, or text of a charset that is not ASCII-compatible. */
        NOT_TEXT,
        /** The raw folder would not take a file of this name. */
        UNSAFE_NAME
    }

    public TableProfile {
        requireNonNull(file, "file is null");
        requireNonNull(name, "name is null");
        requireNonNull(condition, "condition is null");
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        products = List.copyOf(products);
        orders = List.copyOf(orders);
    }

    /** The same table with its columns seen otherwise. */
    public TableProfile withColumns(List<ColumnProfile> others) {
        return new TableProfile(
                file, name, condition, charset, delimiter, rows, malformed, headerLine, others, keys, products, orders);
    }

    /** The column of this name. */
    public Optional<ColumnProfile> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** Records that are rows. */
    public long sound() {
        return rows - malformed;
    }

    /** Whether the file can become a table. */
    public boolean readable() {
        return condition == Condition.READABLE;
    }

    /** The number of rows in powers of ten, such as {@code 1e3}: what a model may know of it. */
    public String rowClass() {
        return rows == 0 ? "0" : "1e" + (Long.toString(rows).length() - 1);
    }

    /**
     * Columns whose values together name a row.
     *
     * @param uniqueness distinct values by filled rows; 1 where it is a key
     * @param filled share of rows in which none is empty
     * @param conflicts rows by filled rows that share the key with an earlier one and contradict it
     */
    public record KeyCandidate(List<String> columns, double uniqueness, double filled, double conflicts) {
        public KeyCandidate {
            columns = List.copyOf(columns);
        }

        /** Whether it names every row, and no two rows by one name. */
        public boolean exact() {
            return uniqueness == 1 && filled == 1;
        }
    }

    /**
     * {@code total = quantity * price}, to the cent.
     *
     * @param total null where no column holds it
     * @param holds share of the rows with all three figures in which it holds
     * @param holdsUnsigned the same without regard to signs
     */
    public record Product(String total, String quantity, String price, double holds, double holdsUnsigned) {}

    /**
     * A date that is not after another of its row.
     *
     * @param holds share of the rows with both in which that is so
     * @param usualDays the commonest distance
     * @param usual share of rows with that distance
     */
    public record DateOrder(String earlier, String later, double holds, long usualDays, double usual) {}
}
