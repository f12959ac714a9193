// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** A cursor over the rows of a CSV table that sees to it that they are whole and in the order of the key. */
final class TableRows implements Closeable {
    private final Location file;
    private final String name;
    private final int columns;
    private final int[] keyIndexes;
    private final KeyPart[] keyParts;
    private final CsvReader reader;
    private long position;
    private TableRow row;

    private TableRows(Location file, TableRecord table, CsvReader reader) {
        this.file = file;
        this.reader = reader;
        name = file.name() + " of " + table.table();
        List<String> names = table.columns().stream().map(ColumnRecord::name).toList();
        if (!names.containsAll(table.key())) {
            throw cannot("its record names a key that is none of its columns");
        }
        columns = names.size();
        keyIndexes = table.key().stream().mapToInt(names::indexOf).toArray();
        keyParts = table.key().stream()
                .map(key -> KeyPart.of(table.column(key).orElseThrow().type()))
                .toArray(KeyPart[]::new);
    }

    /** Opens the file of a table and stands on its first row. */
    static TableRows open(RunView run, TableRecord table) {
        Location file = run.file(table.file());
        try {
            CsvReader reader = new CsvReader(new BufferedInputStream(file.read(), 1 << 16), CsvDialect.OWN, 0);
            try {
                TableRows rows = new TableRows(file, table, reader);
                rows.readHeader(table);
                rows.advance();
                return rows;
            } catch (WarehouseException | IOException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    /** The row that the cursor stands on, or null behind the last one. */
    TableRow row() {
        return row;
    }

    /** Moves to the next row. */
    void advance() {
        TableRow last = row;
        row = read();
        if (last != null && row != null && compare(last, row) > 0) {
            throw cannot("its rows are not in the order of the key at row " + position);
        }
    }

    /** Whether a row comes before (negative) or after (positive) another by their keys. */
    int compare(TableRow one, TableRow other) {
        int order = 0;
        for (int i = 0; order == 0 && i < keyParts.length; i++) {
            order = keyParts[i].compare(one.key()[i], other.key()[i]);
        }
        return order;
    }

    /** The error of this file. */
    WarehouseException cannot(String reason) {
        return Fault.DATA.cannot("compare " + name + " in " + file.parent(), reason, "make its step again");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw DiskFault.cannot("close", file, e);
        }
    }

    private TableRow read() {
        try {
            if (!reader.next()) {
                return null;
            }
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
        position++;
        if (reader.defect(columns) != null) {
            throw cannot("row " + position + " is damaged");
        }
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
            String text = reader.field(i);
            values[i] = text.isEmpty() ? null : text;
        }
        return new TableRow(position, values, key(values));
    }

    private Object[] key(String[] values) {
        Object[] key = new Object[keyParts.length];
        try {
            for (int i = 0; i < key.length; i++) {
                String text = values[keyIndexes[i]];
                key[i] = text == null ? null : keyParts[i].value(text);
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw cannot("the key of row " + position + " is not of its type");
        }
        return key;
    }

    private void readHeader(TableRecord table) throws IOException {
        boolean fits = reader.next() && reader.defect(columns) == null;
        for (int i = 0; fits && i < columns; i++) {
            fits = reader.field(i).equals(table.columns().get(i).name());
        }
        if (!fits) {
            throw cannot("its header does not have the columns of its record");
        }
    }
}
