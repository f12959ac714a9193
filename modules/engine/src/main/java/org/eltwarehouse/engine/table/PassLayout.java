// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.gate.Input;

/**
 * The row that a pass reads: the contract's columns, then what accounting and checks found, then the row's place in its
 * source.
 *
 * @param columns how many columns the contract has
 */
record PassLayout(int columns) implements Serializable {
    /** What stands behind the contract's columns. */
    private enum Extra {
        FATE(0),
        REJECTS(1),
        REPAIRS(2),
        BROKEN(3),
        POSITION(4),
        OFFSET(5),
        LENGTH(6);

        private final int place;

        Extra(int place) {
            this.place = place;
        }
    }

    static PassLayout of(TableDefinition definition) {
        return new PassLayout(definition.columns().size());
    }

    /**
     * Accounted rows in this layout.
     *
     * @param broken a bit per row-level check
     */
    static Dataset<Row> layOut(Dataset<Row> accounted, TableDefinition definition, Column broken) {
        List<Column> layout = new ArrayList<>();
        definition.columns().forEach(column -> layout.add(col(column.name())));
        for (Extra extra : Extra.values()) {
            layout.add(
                    switch (extra) {
                        case FATE -> col(Accounting.FATE);
                        case REJECTS -> col(Accounting.REJECTS);
                        case REPAIRS -> col(Accounting.REPAIRS);
                        case BROKEN -> broken.as("_broken");
                        case POSITION -> col(Input.ROW).getField("position").as("_position");
                        case OFFSET -> col(Input.ROW).getField("offset").as("_offset");
                        case LENGTH -> col(Input.ROW).getField("length").as("_length");
                    });
        }
        return accounted.select(layout.toArray(Column[]::new));
    }

    Fate fate(InternalRow row) {
        return Fate.of(row.getInt(index(Extra.FATE)));
    }

    /** A bit per rule for refusing rows. */
    long rejects(InternalRow row) {
        return row.getLong(index(Extra.REJECTS));
    }

    /** A bit per rule for mending rows. */
    long repairs(InternalRow row) {
        return row.getLong(index(Extra.REPAIRS));
    }

    /** A bit per row-level check. */
    long broken(InternalRow row) {
        return row.getLong(index(Extra.BROKEN));
    }

    /** Where a refused row stands in its source, and what it broke. */
    RefusedRow refused(InternalRow row) {
        return new RefusedRow(
                row.getLong(index(Extra.POSITION)),
                row.getLong(index(Extra.OFFSET)),
                row.getLong(index(Extra.LENGTH)),
                rejects(row));
    }

    private int index(Extra extra) {
        return columns + extra.place;
    }
}
