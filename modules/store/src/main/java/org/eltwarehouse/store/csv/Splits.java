// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.store.storage.Location;

/** Collects where parallel readers of a CSV file may start: at the first record after every 32 MiB. */
public final class Splits {
    private static final long SPLIT_BYTES = 32L << 20;

    private final List<Split> splits = new ArrayList<>();
    private long begin;
    private long first = 1;
    private long rows;
    private long end;

    /** Starts behind the header. */
    public Splits(long headerEnd) {
        this.begin = headerEnd;
        this.end = headerEnd;
    }

    /** Splits of a file in the warehouse's own dialect; reads it only when it is long enough to have several. */
    public static List<Split> of(Location file, long headerEnd) throws IOException {
        long size = file.size();
        Splits splits = new Splits(headerEnd);
        if (size - headerEnd < SPLIT_BYTES) {
            splits.end = size;
            return splits.finish();
        }
        try (InputStream in = new BufferedInputStream(file.read(), 1 << 17);
                CsvReader reader = new CsvReader(in, CsvDialect.OWN, 0)) {
            reader.next();
            while (reader.next()) {
                splits.add(reader.end());
            }
        }
        return splits.finish();
    }

    /** Counts the next record, which ends before this offset. */
    public void add(long recordEnd) {
        rows++;
        end = recordEnd;
        if (end - begin >= SPLIT_BYTES) {
            cut();
        }
    }

    public long rows() {
        return rows;
    }

    /** The splits of all records added. */
    public List<Split> finish() {
        if (end > begin) {
            cut();
        }
        return List.copyOf(splits);
    }

    private void cut() {
        splits.add(new Split(begin, end - begin, first));
        begin = end;
        first = rows + 1;
    }
}
