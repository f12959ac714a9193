// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.eltwarehouse.contract.insight.RunDiff.Matching;
import org.eltwarehouse.contract.insight.RunDiff.Rows;

/**
 * Compares two files as heaps of records: how many records of one have no equal in the other. Eight bytes of each
 * record's checksum are held, and of large files only a part at a time, with one more pass for each part.
 */
final class RecordHeap {
    private static final long RECORDS_PER_PASS = 4_000_000;

    private final Supplier<SourceRecords> before;
    private final Supplier<SourceRecords> after;
    private long removed;
    private long added;

    RecordHeap(Supplier<SourceRecords> before, Supplier<SourceRecords> after) {
        this.before = before;
        this.after = after;
    }

    /** @param records number of records of the longer file */
    Rows compare(long records) {
        long passes = 1 + records / RECORDS_PER_PASS;
        for (long pass = 0; pass < passes; pass++) {
            count(heads(before, pass, passes), heads(after, pass, passes));
        }
        return new Rows(Matching.CONTENT, added, removed, null, List.of());
    }

    private void count(long[] old, long[] now) {
        int i = 0;
        int j = 0;
        while (i < old.length && j < now.length) {
            if (old[i] == now[j]) {
                i++;
                j++;
            } else if (old[i] < now[j]) {
                i++;
                removed++;
            } else {
                j++;
                added++;
            }
        }
        removed += old.length - i;
        added += now.length - j;
    }

    private static long[] heads(Supplier<SourceRecords> file, long pass, long passes) {
        long[] heads = new long[1024];
        int count = 0;
        try (SourceRecords records = file.get()) {
            while (records.next()) {
                long head = ByteBuffer.wrap(records.checksum()).getLong();
                if (Long.remainderUnsigned(head, passes) == pass) {
                    heads = count == heads.length ? Arrays.copyOf(heads, 2 * count) : heads;
                    heads[count++] = head;
                }
            }
        }
        long[] sorted = Arrays.copyOf(heads, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
