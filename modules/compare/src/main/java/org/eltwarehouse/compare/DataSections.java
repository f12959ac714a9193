// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Difference;
import org.eltwarehouse.contract.insight.RunDiff.Example;
import org.eltwarehouse.contract.insight.RunDiff.Input;
import org.eltwarehouse.contract.insight.RunDiff.Move;
import org.eltwarehouse.contract.insight.RunDiff.Rows;
import org.eltwarehouse.contract.insight.RunDiff.SchemaChange;
import org.eltwarehouse.contract.insight.RunDiff.Table;
import org.eltwarehouse.contract.run.DataPolicy;

/** What the report tells of the data itself: key figures, segments, raw files, tables. */
record DataSections(RunDiff diff) {
    Stream<DiffSection> sections() {
        return Stream.of(kpis(), segments(), inputs(), tables(), columns(), schema(), examples());
    }

    private DiffSection kpis() {
        DiffSection section = new DiffSection("Key figures", "Before and after, with the change.")
                .words("Scope")
                .words("Figure")
                .figures("Before")
                .figures("After")
                .figures("Change");
        diff.kpis()
                .forEach(kpi -> section.row(
                        kpi.scope(),
                        kpi.figure().replace('_', ' '),
                        DiffFigures.exact(kpi.before()),
                        DiffFigures.exact(kpi.after()),
                        DiffFigures.percent(kpi)));
        return section;
    }

    private DiffSection segments() {
        DiffSection section = new DiffSection(
                        "Customers by segment",
                        "How many customers went from which segment to which. Groups of fewer than "
                                + DataPolicy.SMALL_GROUP
                                + " are hidden, and where it takes that to hide them, the next larger.")
                .words("From")
                .words("To")
                .figures("Customers");
        (diff.segments() == null ? List.<Move>of() : diff.segments())
                .forEach(move -> section.row(
                        move.before() == null ? "not in the first run" : move.before(),
                        move.after() == null ? "not in the second run" : move.after(),
                        move.small()
                                ? "<" + DataPolicy.SMALL_GROUP
                                : move.customers() == null ? "hidden" : move.customers()));
        return section;
    }

    private DiffSection inputs() {
        DiffSection section = new DiffSection(
                        "Raw files",
                        "Files with the same number of records are compared record by record, others by the records they"
                                + " hold.")
                .names("File")
                .words("Difference")
                .figures("Bytes before")
                .figures("Bytes after")
                .figures("Records added")
                .figures("Removed")
                .figures("Changed");
        for (Input input : diff.inputs()) {
            rows(section, input.source(), input.difference(), input.bytesBefore(), input.bytesAfter(), input.rows());
        }
        return section;
    }

    private DiffSection tables() {
        DiffSection section = new DiffSection("Tables", "Rows are brought together by the key of the table.")
                .names("Table")
                .words("Difference")
                .figures("Rows before")
                .figures("Rows after")
                .figures("Added")
                .figures("Removed")
                .figures("Changed");
        for (Table table : diff.tables()) {
            rows(section, table.table(), table.difference(), table.rowsBefore(), table.rowsAfter(), table.rows());
        }
        return section;
    }

    private static void rows(
            DiffSection section, Object name, Difference difference, Long before, Long after, Rows rows) {
        section.row(
                name,
                difference,
                before,
                after,
                rows == null ? null : rows.added(),
                rows == null ? null : rows.removed(),
                rows == null ? null : rows.changed());
    }

    private DiffSection columns() {
        DiffSection section = new DiffSection(
                        "Columns",
                        "Rows with another value, and by how much the column's total moved, rows that came or went included.")
                .names("Table")
                .names("Column")
                .figures("Rows changed")
                .figures("Net change");
        diff.inputs().forEach(input -> columns(section, input.source(), input.columns()));
        diff.tables().forEach(table -> columns(section, table.table().toString(), table.columns()));
        return section;
    }

    private static void columns(DiffSection section, String name, List<ColumnChange> columns) {
        columns.forEach(column -> section.row(name, column.column(), column.rows(), DiffFigures.signed(column.net())));
    }

    private DiffSection schema() {
        DiffSection section = new DiffSection(
                        "Schema", "Columns that came, went, or have another type or privacy class.")
                .names("Table")
                .names("Column")
                .words("Difference")
                .words("Before")
                .words("After");
        diff.inputs().forEach(input -> schema(section, input.source(), input.schema()));
        diff.tables().forEach(table -> schema(section, table.table().toString(), table.schema()));
        return section;
    }

    private static void schema(DiffSection section, String name, List<SchemaChange> changes) {
        changes.forEach(
                change -> section.row(name, change.column(), change.difference(), change.before(), change.after()));
    }

    private DiffSection examples() {
        DiffSection section = new DiffSection(
                        "Examples",
                        "The first changes of each file and table. Values about persons stand as " + RunDiff.MASK
                                + ", and so does everything in raw files.")
                .names("Table")
                .words("Row")
                .names("Column")
                .words("Before")
                .words("After")
                .fewOfEach(2);
        diff.inputs().forEach(input -> examples(section, input.source(), input.rows()));
        diff.tables().forEach(table -> examples(section, table.table().toString(), table.rows()));
        return section;
    }

    private static void examples(DiffSection section, String name, Rows rows) {
        (rows == null ? List.<Example>of() : rows.examples())
                .forEach(example -> section.row(
                        name,
                        row(example),
                        example.column(),
                        example.rowAfter() == null ? "row removed" : example.before(),
                        example.rowBefore() == null ? "row added" : example.after()));
    }

    private static String row(Example example) {
        if (example.key() != null) {
            return example.key().entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue())
                    .collect(Collectors.joining(", "));
        }
        Long before = example.rowBefore();
        Long after = example.rowAfter();
        return before == null || after == null || before.equals(after)
                ? "row " + (before == null ? after : before)
                : "row " + before + ", now " + after;
    }
}
