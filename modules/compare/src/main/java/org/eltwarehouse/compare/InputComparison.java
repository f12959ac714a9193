// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Input;
import org.eltwarehouse.contract.insight.RunDiff.Rows;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.store.RunView;

/** Compares the raw files of two runs by their snapshots in bronze. */
record InputComparison(RunView before, RunView after, Notes notes) {
    /** Files that differ; none when only one run has the step bronze. */
    List<Input> inputs() {
        StepRecord old = before.records().get(Step.BRONZE);
        StepRecord now = after.records().get(Step.BRONZE);
        if (old == null || now == null) {
            return List.of();
        }
        return notes.bounded(Presence.of(old.sources(), now.sources(), SourceRecord::source), "raw files").stream()
                .map(this::compare)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Input> compare(Presence<SourceRecord> source) {
        if (!source.inBoth()) {
            return Optional.of(input(source, List.of(), null));
        }
        SourceRecord old = source.before();
        SourceRecord now = source.after();
        if (old.sha256().equals(now.sha256())) {
            return Optional.empty();
        }
        if (old.rows() != now.rows()) {
            RecordHeap heap =
                    new RecordHeap(() -> SourceRecords.open(before, old), () -> SourceRecords.open(after, now));
            return Optional.of(input(source, List.of(), heap.compare(Math.max(old.rows(), now.rows()))));
        }
        RecordsByPosition records = new RecordsByPosition(old, now);
        try (SourceRecords oldRecords = SourceRecords.open(before, old);
                SourceRecords nowRecords = SourceRecords.open(after, now)) {
            records.walk(oldRecords, nowRecords);
        }
        return Optional.of(input(source, records.columns(), records.rows()));
    }

    private static Input input(Presence<SourceRecord> source, List<ColumnChange> columns, Rows rows) {
        return new Input(
                source.name(),
                source.difference(),
                source.before(SourceRecord::bytes),
                source.after(SourceRecord::bytes),
                source.before(SourceRecord::rows),
                source.after(SourceRecord::rows),
                source.inBoth()
                        ? SchemaComparison.ofHeader(
                                SourceRecords.names(source.before()), SourceRecords.names(source.after()))
                        : List.of(),
                columns,
                rows);
    }
}
