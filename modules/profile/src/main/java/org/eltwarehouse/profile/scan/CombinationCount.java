// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.List;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.TableProfile.KeyCandidate;

/** Counts the rows of a combination of columns. */
final class CombinationCount {
    private final List<ColumnProfile> columns;
    private final RowSample rows = new RowSample();
    private long seen;
    private long filled;

    CombinationCount(List<ColumnProfile> columns) {
        this.columns = columns;
    }

    void see(String[] texts) {
        seen++;
        long hash = 1;
        for (ColumnProfile column : columns) {
            String text = texts[column.place()];
            if (text.isEmpty()) {
                return;
            }
            hash = ValueSample.mixed(hash * 31 + ValueSample.hash(text));
        }
        filled++;
        rows.add(hash);
    }

    KeyCandidate result() {
        return new KeyCandidate(
                columns.stream().map(ColumnProfile::name).toList(),
                rows.uniqueness(),
                seen == 0 ? 0 : (double) filled / seen);
    }
}
