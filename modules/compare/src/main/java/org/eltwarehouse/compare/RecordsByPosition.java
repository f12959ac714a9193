// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Example;
import org.eltwarehouse.contract.insight.RunDiff.Matching;
import org.eltwarehouse.contract.insight.RunDiff.Rows;
import org.eltwarehouse.contract.run.SourceRecord;

/** Compares two raw files of equal length record by record. No value is shown: a raw file may hold anything. */
final class RecordsByPosition {
    private final List<String> names;
    private final int[] indexBefore;
    private final int[] indexAfter;
    private final long[] changes;
    private final Examples examples = new Examples();
    private long changed;
    private long position;

    RecordsByPosition(SourceRecord before, SourceRecord after) {
        List<String> old = SourceRecords.names(before);
        List<String> now = SourceRecords.names(after);
        names = old.stream().distinct().filter(now::contains).toList();
        indexBefore = names.stream().mapToInt(old::indexOf).toArray();
        indexAfter = names.stream().mapToInt(now::indexOf).toArray();
        changes = new long[names.size()];
    }

    void walk(SourceRecords before, SourceRecords after) {
        while (before.next() && after.next()) {
            position++;
            if (before.isMalformed() || after.isMalformed()) {
                if (!Arrays.equals(before.checksum(), after.checksum())) {
                    changed++;
                }
            } else {
                compare(before, after);
            }
        }
    }

    Rows rows() {
        return new Rows(Matching.POSITION, 0, 0, changed, examples.list());
    }

    List<ColumnChange> columns() {
        return IntStream.range(0, changes.length)
                .filter(i -> changes[i] > 0)
                .mapToObj(i -> new ColumnChange(names.get(i), changes[i], null))
                .toList();
    }

    private void compare(SourceRecords before, SourceRecords after) {
        boolean differs = false;
        for (int i = 0; i < changes.length; i++) {
            if (!before.field(indexBefore[i]).equals(after.field(indexAfter[i]))) {
                differs = true;
                changes[i]++;
                if (examples.wantsChanges()) {
                    examples.add(new Example(position, position, null, names.get(i), RunDiff.MASK, RunDiff.MASK));
                }
            }
        }
        changed += differs ? 1 : 0;
    }
}
