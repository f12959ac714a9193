// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;

/** A table that both runs have. */
record TablePair(RunView runBefore, RunView runAfter, Step step, TableRecord before, TableRecord after) {
    /** Tables of a step, ordered by name; none when only one run has the step. */
    static List<Presence<TableRecord>> of(RunView before, RunView after, Step step) {
        StepRecord old = before.records().get(step);
        StepRecord now = after.records().get(step);
        return old == null || now == null
                ? List.of()
                : Presence.of(old.tables(), now.tables(), table -> table.table().toString());
    }

    /** The table of that name, where both runs have it. */
    static Optional<TablePair> find(RunView before, RunView after, Step step, TableName name) {
        return of(before, after, step).stream()
                .filter(table -> table.inBoth() && table.before().table().equals(name))
                .map(table -> new TablePair(before, after, step, table.before(), table.after()))
                .findFirst();
    }

    /** Columns that both runs have, in the order of the first. */
    List<ComparedColumn> columns() {
        return before.columns().stream()
                .filter(column -> after.column(column.name()).isPresent())
                .map(column -> new ComparedColumn(before, after, column))
                .toList();
    }

    /** Whether both records tell the same checksums of the table's files, and there are some. */
    boolean hasSameFiles() {
        Map<String, String> old = files(runBefore, before);
        return !old.isEmpty() && old.equals(files(runAfter, after));
    }

    /** Why rows cannot be compared, or null when they can. */
    String obstacle() {
        if (!"csv".equals(before.format()) || !"csv".equals(after.format())) {
            return "rows of parquet tables are not compared; schema, row counts and totals are";
        }
        if (!before.key().equals(after.key()) || !keyTypes(before).equals(keyTypes(after))) {
            return "its key is another one, so rows are not compared";
        }
        return keyIsPseudonym() && !runBefore.keyId().equals(runAfter.keyId())
                ? "its rows are named by pseudonyms, which the runs made with different keys; they are not compared"
                : null;
    }

    /** Tells a visitor of every row of both tables. */
    void walk(RowMerge.Visitor visitor) {
        try (TableRows old = TableRows.open(runBefore, before);
                TableRows now = TableRows.open(runAfter, after)) {
            new RowMerge(old, now).walk(visitor);
        } catch (NumberFormatException e) {
            throw Fault.DATA.cannot(
                    "compare " + before.file() + " of run " + runBefore.id() + " and " + after.file() + " of run "
                            + runAfter.id(),
                    "a number in it is not plain",
                    "make the step again",
                    e);
        }
    }

    private boolean keyIsPseudonym() {
        return before.key().stream().anyMatch(column -> column.endsWith("_pseudonym"));
    }

    private static List<String> keyTypes(TableRecord table) {
        return table.key().stream()
                .map(key -> table.column(key).map(ColumnRecord::type).orElse(""))
                .toList();
    }

    /** Checksums by the path below the table's own, so that the place of the table does not matter. */
    private Map<String, String> files(RunView run, TableRecord table) {
        Stream<Artifact> own = run.records().get(step).artifacts().stream().filter(file -> file.isAt(table.file()));
        return own.collect(Collectors.toMap(
                file -> file.path().substring(table.file().length()),
                file -> file.sha256().hex(),
                (one, two) -> one));
    }
}
