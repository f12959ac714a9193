// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;

/** Sums per cluster: exact ones of the customers' numbers in business units, and those of the scaled vectors. */
final class SegmentTotals implements Serializable {
    private static final long serialVersionUID = 1;

    private final int width;
    private final Separation separation;
    private final BigDecimal[][] sums;
    private final long[][] known;

    SegmentTotals(List<double[]> centres, int width) {
        this.width = width;
        this.separation = new Separation(centres);
        this.sums = new BigDecimal[centres.size()][width];
        this.known = new long[centres.size()][width];
        for (BigDecimal[] row : sums) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
    }

    /** A row holds the numbers, the scaled vector and the cluster. */
    void add(Row row) {
        int cluster = row.getInt(width + 1);
        separation.add(cluster, vector(row, width));
        for (int i = 0; i < width; i++) {
            BigDecimal value = exact(row.get(i));
            if (value != null) {
                sums[cluster][i] = sums[cluster][i].add(value);
                known[cluster][i]++;
            }
        }
    }

    static double[] vector(Row row, int width) {
        return row.<Vector>getAs(width).toArray();
    }

    private static BigDecimal exact(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Double real) {
            return Double.isFinite(real) ? new BigDecimal(real) : null;
        }
        return value == null ? null : BigDecimal.valueOf(((Number) value).longValue());
    }

    void merge(SegmentTotals other) {
        separation.merge(other.separation);
        for (int cluster = 0; cluster < sums.length; cluster++) {
            for (int i = 0; i < width; i++) {
                sums[cluster][i] = sums[cluster][i].add(other.sums[cluster][i]);
                known[cluster][i] += other.known[cluster][i];
            }
        }
    }

    Separation separation() {
        return separation;
    }

    int clusters() {
        return sums.length;
    }

    long customers() {
        return clusterStream().mapToLong(separation::size).sum();
    }

    BigDecimal sum(int cluster, int number) {
        return sums[cluster][number];
    }

    /** Sum over all clusters. */
    BigDecimal sum(int number) {
        return clusterStream().mapToObj(cluster -> sums[cluster][number]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Mean of the known values, four digits; 0 where none is known. */
    BigDecimal mean(int cluster, int number) {
        return mean(sums[cluster][number], known[cluster][number]);
    }

    /** Mean over all clusters. */
    BigDecimal mean(int number) {
        return mean(
                sum(number),
                clusterStream().mapToLong(cluster -> known[cluster][number]).sum());
    }

    boolean knows(int cluster, int number) {
        return known[cluster][number] > 0;
    }

    private static BigDecimal mean(BigDecimal sum, long count) {
        return Rounded.ratio(sum, count);
    }

    private IntStream clusterStream() {
        return IntStream.range(0, sums.length);
    }
}
