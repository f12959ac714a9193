// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Example;
import org.eltwarehouse.contract.insight.RunDiff.Matching;
import org.eltwarehouse.contract.insight.RunDiff.Rows;

/** Counts what differs between the rows of a table and keeps a few examples; masked values never get in. */
final class RowDifferences implements RowMerge.Visitor {
    private final List<ComparedColumn> columns;
    private final List<ComparedColumn> key;
    private final boolean showsKey;
    private final Examples examples = new Examples();
    private long added;
    private long removed;
    private long changed;

    RowDifferences(TablePair table) {
        columns = table.columns();
        key = table.before().key().stream()
                .flatMap(name -> columns.stream().filter(column -> column.name().equals(name)))
                .toList();
        showsKey = key.stream().noneMatch(ComparedColumn::isMasked);
    }

    @Override
    public void removed(TableRow row) {
        removed++;
        columns.forEach(column -> column.subtract(column.before(row)));
        if (examples.wantsRows()) {
            examples.add(new Example(row.position(), null, key(row, ComparedColumn::before), null, null, null));
        }
    }

    @Override
    public void added(TableRow row) {
        added++;
        columns.forEach(column -> column.add(column.after(row)));
        if (examples.wantsRows()) {
            examples.add(new Example(null, row.position(), key(row, ComparedColumn::after), null, null, null));
        }
    }

    @Override
    public void paired(TableRow old, TableRow now) {
        boolean differs = false;
        for (ComparedColumn column : columns) {
            String was = column.before(old);
            String is = column.after(now);
            if (!Objects.equals(was, is)) {
                differs = true;
                column.change(was, is);
                if (examples.wantsChanges()) {
                    examples.add(new Example(
                            old.position(),
                            now.position(),
                            key(old, ComparedColumn::before),
                            column.name(),
                            column.shown(was),
                            column.shown(is)));
                }
            }
        }
        changed += differs ? 1 : 0;
    }

    Rows rows() {
        return new Rows(Matching.KEY, added, removed, changed, examples.list());
    }

    List<ColumnChange> columns() {
        return columns.stream()
                .filter(ComparedColumn::isChanged)
                .map(ComparedColumn::result)
                .toList();
    }

    private Map<String, String> key(TableRow row, BiFunction<ComparedColumn, TableRow, String> value) {
        if (!showsKey) {
            return null;
        }
        Map<String, String> shown = new LinkedHashMap<>();
        key.forEach(column ->
                shown.put(column.name(), Examples.cut(Objects.requireNonNullElse(value.apply(column, row), ""))));
        return shown;
    }
}
