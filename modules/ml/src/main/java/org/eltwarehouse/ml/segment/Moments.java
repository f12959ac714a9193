// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.io.Serializable;

/** Range, mean, deviation and skewness of numbers, in one pass and mergeable (Pébay's formulas). */
final class Moments implements Serializable {
    private static final long serialVersionUID = 1;

    private long count;
    private long nonZero;
    private double mean;
    private double second;
    private double third;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(double value) {
        Moments one = new Moments();
        one.count = 1;
        one.nonZero = value == 0 ? 0 : 1;
        one.mean = value;
        one.min = value;
        one.max = value;
        merge(one);
    }

    void merge(Moments other) {
        if (other.count == 0) {
            return;
        }
        double total = (double) count + other.count;
        double delta = other.mean - mean;
        double step = delta / total;
        third += other.third
                + delta * step * step * count * other.count * (count - other.count)
                + 3 * step * (count * other.second - other.count * second);
        second += other.second + delta * step * count * other.count;
        mean += step * other.count;
        count += other.count;
        nonZero += other.nonZero;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    long count() {
        return count;
    }

    double mean() {
        return mean;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** Whether all numbers are the same, or there are none. */
    boolean constant() {
        return !(min < max);
    }

    /**
     * Whether fewer than one in twenty numbers differ from zero. Scaled to deviation 1, such a feature would put its few
     * customers so far from all others that they became a segment of their own.
     */
    boolean sparse() {
        return nonZero * 20 < count;
    }

    /** Standard deviation of a sample; 0 for constants. */
    double deviation() {
        return constant() ? 0 : Math.sqrt(second / (count - 1));
    }

    /** Skewness of a population; 0 for constants. */
    double skewness() {
        return constant() || second == 0 ? 0 : Math.sqrt((double) count) * third / (second * Math.sqrt(second));
    }
}
