// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.Arrays;

/**
 * Counts rows that share a key with an earlier one and contradict it: both say something in a column, and not the same. Of
 * very many keys those with small hashes are looked at, with all their rows, so that the share is that of the whole.
 */
final class Contradictions {
    private static final int BOUND = 1 << 13;
    private static final int SMALLEST = 1 << 6;

    private final int width;
    private long[] keys = new long[SMALLEST];
    /** What the rows of a key say, column by column; 0 for nothing. */
    private long[] said;

    private int size;
    private long threshold = Long.MAX_VALUE;
    /** Rows of a key, and those of them that contradict an earlier one. */
    private int[] rows = new int[SMALLEST];

    private int[] contradicting = new int[SMALLEST];

    Contradictions(int width) {
        this.width = width;
        this.said = new long[SMALLEST * width];
    }

    /**
     * Looks at a row.
     *
     * @param hash of the key; not 0
     * @param values hashes of what the row says, 0 for nothing
     */
    void add(long hash, long[] values) {
        long key = hash == 0 ? 1 : hash;
        if (key >= threshold) {
            return;
        }
        int at = slot(key);
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = key;
        boolean contradicts = false;
        for (int i = 0; i < width; i++) {
            int place = at * width + i;
            contradicts |= values[i] != 0 && said[place] != 0 && said[place] != values[i];
            said[place] = said[place] == 0 ? values[i] : said[place];
        }
        rows[at]++;
        contradicting[at] += contradicts ? 1 : 0;
        if (size > BOUND) {
            threshold >>>= 1;
            resize(keys.length);
        } else if (size * 2 > keys.length) {
            resize(keys.length * 2);
        }
    }

    /** Contradicting rows by rows. */
    double share() {
        long all = Arrays.stream(rows).asLongStream().sum();
        return all == 0
                ? 0
                : (double) Arrays.stream(contradicting).asLongStream().sum() / all;
    }

    private int slot(long key) {
        int at = (int) key & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void resize(int length) {
        long[] oldKeys = keys;
        long[] oldSaid = said;
        int[] oldRows = rows;
        int[] oldContradicting = contradicting;
        keys = new long[length];
        said = new long[length * width];
        rows = new int[length];
        contradicting = new int[length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0 && oldKeys[i] < threshold) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                System.arraycopy(oldSaid, i * width, said, at * width, width);
                rows[at] = oldRows[i];
                contradicting[at] = oldContradicting[i];
                size++;
            }
        }
    }
}
