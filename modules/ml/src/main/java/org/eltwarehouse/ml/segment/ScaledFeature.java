// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.ColumnRecord;

/**
 * A feature that is clustered.
 *
 * @param number its place among the customers' numbers
 * @param logarithm whether its long tail is drawn in by {@code log1p}
 * @param skewness before the transform
 * @param mean after the transform; stands in where the value is missing
 * @param deviation after the transform
 */
record ScaledFeature(
        ColumnRecord column, int number, boolean logarithm, BigDecimal skewness, double mean, double deviation) {
    private static final BigDecimal SKEWED = BigDecimal.ONE;

    /**
     * All numbers but constants, sparse ones and flags: an {@code int} that is only 0 and 1 is a one-hot encoded attribute, and
     * attributes describe who customers are, not what they do. Where everything is constant, the first number stands for
     * all.
     */
    static List<ScaledFeature> of(List<ColumnRecord> numbers, NumberMoments moments) {
        List<ScaledFeature> features = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (!moments.plain(i).constant() && !moments.plain(i).sparse() && !flag(numbers.get(i), moments.plain(i))) {
                features.add(of(numbers.get(i), i, moments));
            }
        }
        return features.isEmpty() ? List.of(of(numbers.get(0), 0, moments)) : List.copyOf(features);
    }

    private static ScaledFeature of(ColumnRecord column, int number, NumberMoments moments) {
        Moments plain = moments.plain(number);
        BigDecimal skewness = Rounded.of(plain.skewness());
        boolean logarithm = skewness.compareTo(SKEWED) > 0 && plain.min() >= 0;
        Moments used = logarithm ? moments.logarithms(number) : plain;
        return new ScaledFeature(column, number, logarithm, skewness, used.mean(), used.deviation());
    }

    private static boolean flag(ColumnRecord column, Moments moments) {
        return column.type().equals("int") && moments.min() >= 0 && moments.max() <= 1;
    }

    String name() {
        return column.name();
    }

    /** The transformed value, never null. */
    Column transformed() {
        Column value = Customers.number(column);
        return coalesce(logarithm ? log1p(value) : value, lit(mean));
    }

    SegmentationModel.Feature documented() {
        return new SegmentationModel.Feature(
                name(),
                column.description(),
                logarithm ? "log1p" : "identity",
                skewness,
                Rounded.of(mean),
                Rounded.of(deviation));
    }
}
