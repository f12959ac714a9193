// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.store.csv.CsvWriter;
import org.eltwarehouse.store.storage.Location;

/**
 * One pass over a part of a table's accounted rows, in their order: measures them, writes those that are fit as CSV, and
 * notes the places of those that are not. Files stand beside the table's file and are moved in whole, so that a task may
 * be repeated.
 */
final class TablePass implements Function2<Integer, Iterator<InternalRow>, Iterator<TablePass.Part>> {
    private static final long serialVersionUID = 1;

    private final Location file;
    private final boolean csv;
    private final Cells cells;
    private final PassLayout layout;
    private final int[] key;
    private final Measures none;

    /**
     * A pass that writes its CSV parts beside a file.
     *
     * @param csv whether rows are written at all
     * @param checks number of row-level checks
     */
    TablePass(Location file, boolean csv, TableDefinition definition, int checks) {
        this.file = file;
        this.csv = csv;
        this.cells = new Cells(definition.columns());
        this.layout = PassLayout.of(definition);
        List<String> names = definition.columns().stream().map(Column::name).toList();
        this.key = definition.key().stream().mapToInt(names::indexOf).toArray();
        this.none = new Measures(definition, checks);
    }

    /** What a part found, and its index. */
    record Part(int index, Measures measures) implements java.io.Serializable {}

    /** Rows of the part, as CSV without a header. */
    static Location rows(Location file, int index) {
        return beside(file, ".rows-" + index);
    }

    /** Rejected rows of the part: a {@link RefusedRow} each. */
    static Location rejects(Location file, int index) {
        return beside(file, ".rejects-" + index);
    }

    private static Location beside(Location file, String ending) {
        return file.sibling(file.name() + ending);
    }

    @Override
    public Iterator<Part> call(Integer index, Iterator<InternalRow> rows) {
        String attempt = "." + TaskContext.get().taskAttemptId();
        Location rowsDraft = beside(rows(file, index), attempt);
        Location rejectsDraft = beside(rejects(file, index), attempt);
        try {
            Measures measures = new Measures(none);
            try (CsvWriter out = csv ? new CsvWriter(stream(rowsDraft)) : null;
                    DataOutputStream rejects = new DataOutputStream(stream(rejectsDraft))) {
                pass(rows, measures, out, rejects);
            }
            if (csv) {
                settle(rowsDraft, rows(file, index));
            }
            settle(rejectsDraft, rejects(file, index));
            return List.of(new Part(index, measures)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Iterator<InternalRow> rows, Measures measures, CsvWriter out, DataOutputStream rejects)
            throws IOException {
        List<String> fields = new ArrayList<>(layout.columns());
        String[] before = null;
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            switch (layout.fate(row)) {
                case QUARANTINED -> {
                    measures.addQuarantined(layout.rejects(row));
                    layout.refused(row).write(rejects);
                }
                case DEDUPLICATED -> measures.addDeduplicated();
                case WRITTEN -> {
                    String[] now = keyOf(row);
                    measures.addWritten(row, layout.repairs(row), layout.broken(row), Arrays.equals(before, now));
                    before = now;
                    if (csv) {
                        fields.clear();
                        for (int i = 0; i < layout.columns(); i++) {
                            fields.add(cells.text(row, i));
                        }
                        out.write(fields);
                    }
                }
            }
        }
    }

    private String[] keyOf(InternalRow row) {
        String[] values = new String[key.length];
        for (int i = 0; i < key.length; i++) {
            values[i] = cells.text(row, key[i]);
        }
        return values;
    }

    private static BufferedOutputStream stream(Location path) throws IOException {
        return new BufferedOutputStream(path.write(), 1 << 16);
    }

    private static void settle(Location draft, Location place) throws IOException {
        draft.storage().supersede(draft, place);
    }
}
