// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.List;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.TableProfile.KeyCandidate;

/** Counts the rows of a combination of columns. */
final class CombinationCount {
    private final List<ColumnProfile> columns;
    private final RowSample keys = new RowSample();
    private final Contradictions contradictions;

    private long seen;
    private long filled;

    /**
     * For a combination.
     *
     * @param width number of columns that rows with one key are compared in
     */
    CombinationCount(List<ColumnProfile> columns, int width) {
        this.columns = columns;
        this.contradictions = new Contradictions(width);
    }

    /**
     * Counts a row.
     *
     * @param said hashes of what it says in the columns that are compared
     */
    void see(String[] texts, long[] said) {
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
        keys.add(hash);
        contradictions.add(hash, said);
    }

    KeyCandidate result() {
        return new KeyCandidate(
                columns.stream().map(ColumnProfile::name).toList(),
                keys.uniqueness(),
                seen == 0 ? 0 : (double) filled / seen,
                contradictions.share());
    }
}
