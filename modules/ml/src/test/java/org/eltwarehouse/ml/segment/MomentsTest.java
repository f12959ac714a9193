// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void agreeWithAnIndependentComputationHoweverTheyAreMerged() {
        Random random = new Random(7);
        Moments merged = new Moments();
        DescriptiveStatistics expected = new DescriptiveStatistics();
        for (int part = 0; part < 5; part++) {
            Moments moments = new Moments();
            for (int i = 0; i < 200 * part; i++) {
                double value = Math.exp(random.nextGaussian()) + 1_000;
                moments.add(value);
                expected.addValue(value);
            }
            merged.merge(moments);
        }
        double n = expected.getN();
        double third = 0;
        for (double value : expected.getValues()) {
            third += Math.pow(value - expected.getMean(), 3) / n;
        }
        assertThat(merged.count()).isEqualTo(expected.getN());
        assertThat(merged.mean()).isCloseTo(expected.getMean(), within(1e-9));
        assertThat(merged.deviation()).isCloseTo(expected.getStandardDeviation(), within(1e-9));
        assertThat(merged.skewness()).isCloseTo(third / Math.pow(expected.getPopulationVariance(), 1.5), within(1e-6));
        assertThat(merged.min()).isEqualTo(expected.getMin());
        assertThat(merged.max()).isEqualTo(expected.getMax());
    }

    @Test
    void ofConstantsHaveNeitherDeviationNorSkewness() {
        Moments moments = new Moments();
        moments.add(3);
        moments.add(3);
        assertThat(moments.constant()).isTrue();
        assertThat(moments.deviation()).isZero();
        assertThat(moments.skewness()).isZero();
        assertThat(new Moments().constant()).isTrue();
    }
}
