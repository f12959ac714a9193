// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Difference;
import org.eltwarehouse.contract.insight.RunDiff.SchemaChange;
import org.eltwarehouse.contract.insight.RunDiff.Table;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;

/** Compares tables of the steps that both runs have; a table whose files are equal is not read. */
record TableComparison(RunView before, RunView after, Notes notes) {
    /** Tables that differ, in the order of steps and names. */
    List<Table> tables() {
        List<Located> tables = new ArrayList<>();
        for (Step step : Step.values()) {
            TablePair.of(before, after, step).forEach(table -> tables.add(new Located(step, table)));
        }
        return notes.bounded(tables, "tables").stream()
                .map(each -> compare(each.step(), each.table()))
                .flatMap(Optional::stream)
                .toList();
    }

    private record Located(Step step, Presence<TableRecord> table) {}

    private Optional<Table> compare(Step step, Presence<TableRecord> table) {
        if (!table.inBoth()) {
            return Optional.of(new Table(
                    table.inEither().table(),
                    table.difference(),
                    table.before(TableRecord::rows),
                    table.after(TableRecord::rows),
                    List.of(),
                    List.of(),
                    null));
        }
        TableRecord old = table.before();
        TableRecord now = table.after();
        List<SchemaChange> schema = SchemaComparison.ofTable(old.columns(), now.columns());
        TablePair pair = new TablePair(before, after, step, old, now);
        if (pair.hasSameFiles() && schema.isEmpty()) {
            return Optional.empty();
        }
        String obstacle = pair.obstacle();
        Table change = obstacle == null ? byRows(pair, schema) : byRecords(pair, schema);
        if (obstacle != null) {
            notes.add(old.table() + ": " + obstacle + ".");
        }
        return Optional.of(change);
    }

    private static Table byRows(TablePair pair, List<SchemaChange> schema) {
        RowDifferences rows = new RowDifferences(pair);
        if (!pair.hasSameFiles()) {
            pair.walk(rows);
        }
        return table(pair, schema, rows.columns(), rows);
    }

    private static Table byRecords(TablePair pair, List<SchemaChange> schema) {
        List<ColumnChange> columns = new ArrayList<>();
        for (ColumnRecord column : pair.before().columns()) {
            BigDecimal old = Numbers.bounded(column.sum());
            BigDecimal now = Numbers.bounded(
                    pair.after().column(column.name()).map(ColumnRecord::sum).orElse(null));
            if (old != null && now != null && Numbers.differ(old, now)) {
                columns.add(new ColumnChange(column.name(), null, now.subtract(old)));
            }
        }
        return table(pair, schema, columns, null);
    }

    private static Table table(
            TablePair pair, List<SchemaChange> schema, List<ColumnChange> columns, RowDifferences rows) {
        return new Table(
                pair.before().table(),
                Difference.CHANGED,
                pair.before().rows(),
                pair.after().rows(),
                schema,
                columns,
                rows == null ? null : rows.rows());
    }
}
