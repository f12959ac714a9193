// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.Arrays;

/** Distinct combinations of values by their hash with their numbers of rows, as {@link ValueSample} counts single values. */
final class RowSample {
    private static final int BOUND = 1 << 16;

    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;
    private long threshold = Long.MAX_VALUE;

    void add(long hash) {
        if (hash >= threshold) {
            return;
        }
        int at = slot(hash);
        if (counts[at] == 0) {
            hashes[at] = hash;
            size++;
        }
        counts[at]++;
        if (size > BOUND) {
            threshold >>>= 1;
            resize(hashes.length);
        } else if (size * 2 > hashes.length) {
            resize(hashes.length * 2);
        }
    }

    /** Distinct combinations by rows. */
    double uniqueness() {
        long rows = Arrays.stream(counts).asLongStream().sum();
        return rows == 0 ? 0 : (double) size / rows;
    }

    private int slot(long hash) {
        int at = (int) hash & (hashes.length - 1);
        while (counts[at] > 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private void resize(int length) {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[length];
        counts = new int[length];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0 && oldHashes[i] < threshold) {
                int at = slot(oldHashes[i]);
                hashes[at] = oldHashes[i];
                counts[at] = oldCounts[i];
                size++;
            }
        }
    }
}
