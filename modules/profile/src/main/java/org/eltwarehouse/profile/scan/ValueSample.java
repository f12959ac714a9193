// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.HashMap;
import java.util.Map;

/**
 * The distinct values of a column with their numbers of rows: all of them up to a bound, then those whose hash is small. A
 * value is either counted from its first row to its last or not at all, so shares within the sample are shares of the whole.
 */
public final class ValueSample {
    private final int bound;
    private final Map<String, long[]> counts = new HashMap<>();
    private long threshold = Long.MAX_VALUE;

    public ValueSample(int bound) {
        this.bound = bound;
    }

    /** Counts a row. */
    public void add(String value) {
        long[] count = counts.get(value);
        if (count != null) {
            count[0]++;
            return;
        }
        if (hash(value) < threshold) {
            counts.put(value, new long[] {1});
            while (counts.size() > bound) {
                threshold >>>= 1;
                counts.keySet().removeIf(kept -> hash(kept) >= threshold);
            }
        }
    }

    /** Rows by value. */
    public Map<String, long[]> counts() {
        return counts;
    }

    /** Whether no value was left out. */
    public boolean exact() {
        return threshold == Long.MAX_VALUE;
    }

    /** Whether a value would be in the sample if it occurred. */
    public boolean covers(String value) {
        return exact() || hash(value) < threshold;
    }

    /** Distinct values of the whole, an estimate unless exact. */
    public long distinct() {
        return Math.round(counts.size() * ((double) Long.MAX_VALUE / threshold));
    }

    /** Distinct values by rows. */
    public double uniqueness() {
        long rows = counts.values().stream().mapToLong(count -> count[0]).sum();
        return rows == 0 ? 0 : (double) counts.size() / rows;
    }

    /** A well-mixed hash of 63 bits; the same in every process. */
    static long hash(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    static long mixed(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (h ^ (h >>> 33)) >>> 1;
    }
}
