// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.eltwarehouse.contract.WarehouseException;
import org.junit.jupiter.api.Test;

class RestartsTest {
    /** Points without structure, so that starts end in different places. */
    private static List<double[]> noise(int count) {
        Random random = new Random(3);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(random.doubles(4).limit(4).toArray());
        }
        return points;
    }

    @Test
    void keepTheLowestCost() {
        List<double[]> points = noise(400);
        List<Double> costs = new ArrayList<>();
        for (long seed = 42; seed < 52; seed++) {
            costs.add(costOfOneStart(points, seed));
        }
        double lowest = costs.stream().min(Double::compare).orElseThrow();
        assertThat(costs.stream().max(Double::compare).orElseThrow()).isGreaterThan(lowest + 0.01);
        assertThat(new Restarts(points, 42).best(6).cost()).isCloseTo(lowest, within(1e-9));
    }

    /** Recomputed from the clusters' own points, not from centres. */
    private static double costOfOneStart(List<double[]> points, long seed) {
        JDKRandomGenerator random = new JDKRandomGenerator();
        random.setSeed(seed);
        double cost = 0;
        for (CentroidCluster<DoublePoint> cluster : new KMeansPlusPlusClusterer<DoublePoint>(
                        6, 50, new EuclideanDistance(), random)
                .cluster(points.stream().map(DoublePoint::new).toList())) {
            for (DoublePoint point : cluster.getPoints()) {
                double distance = new EuclideanDistance()
                        .compute(point.getPoint(), cluster.getCenter().getPoint());
                cost += distance * distance;
            }
        }
        return cost;
    }

    @Test
    void measureTheSilhouetteAsItsDefinitionSays() {
        List<double[]> points = noise(60);
        Clustering clustering = new Restarts(points, 1).best(3);
        double expected = 0;
        for (double[] point : points) {
            double[] sums = new double[3];
            int[] sizes = new int[3];
            for (double[] other : points) {
                int cluster = Clustering.nearest(other, clustering.centres());
                sums[cluster] += Clustering.squaredDistance(point, other);
                sizes[cluster]++;
            }
            int own = Clustering.nearest(point, clustering.centres());
            double inside = sums[own] / (sizes[own] - 1);
            double outside = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                outside = i == own ? outside : Math.min(outside, sums[i] / sizes[i]);
            }
            expected += (outside - inside) / Math.max(outside, inside) / points.size();
        }
        assertThat(clustering.silhouette()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void cannotMakeMoreSegmentsThanThereAreDifferentCustomers() {
        List<double[]> points = List.of(new double[] {1}, new double[] {2}, new double[] {1});
        assertThatThrownBy(() -> SegmentCount.of(Optional.of("4"), new Restarts(points, 42)))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot cluster 3 customers into 4 segments: no more than 2 of them differ in their"
                        + " features; pass --k 2 or less, or --k auto");
        assertThatThrownBy(() -> SegmentCount.of(Optional.empty(), new Restarts(List.of(new double[] {1}), 42)))
                .hasMessage("Cannot cluster 1 customer into 5 segments: a segment needs a customer; pass --k auto");
    }

    @Test
    void makeOneSegmentOfEqualsWhenLeftToChoose() {
        List<double[]> points = List.of(new double[] {1}, new double[] {1});
        SegmentCount count = SegmentCount.of(Optional.of("auto"), new Restarts(points, 42));
        assertThat(count.start().k()).isEqualTo(1);
        assertThat(count.candidates())
                .singleElement()
                .satisfies(one -> assertThat(one.silhouette()).isNull());
    }

    @Test
    void stayOnAGridOnWhichSumsAreExact() {
        assertThat(BinaryGrid.round(0.1) * (1 << 20)).isEqualTo(Math.rint(0.1 * (1 << 20)));
        assertThat(BinaryGrid.round(1e9)).isEqualTo(32);
        assertThat(BinaryGrid.round(-1e9)).isEqualTo(-32);
        assertThat(Double.doubleToRawLongBits(BinaryGrid.round(-1e-12))).isZero();
    }
}
