// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;

/**
 * Seeded restarts of k-means++ in memory: the clustering of lowest cost, the earliest among equals. The seeds are the run's
 * seed and those that follow it.
 */
record Restarts(List<double[]> sample, long seed) {
    static final int COUNT = 10;
    static final int MAX_ITERATIONS = 50;

    /** The best clustering into k clusters; the sample holds at least k distinct points. */
    Clustering best(int k) {
        List<DoublePoint> points = sample.stream().map(DoublePoint::new).toList();
        return IntStream.range(0, COUNT)
                .parallel()
                .mapToObj(restart -> once(points, k, seed + restart))
                .toList()
                .stream()
                .min(Comparator.comparingDouble(Clustering::cost))
                .orElseThrow();
    }

    private Clustering once(List<DoublePoint> points, int k, long restartSeed) {
        JDKRandomGenerator random = new JDKRandomGenerator();
        random.setSeed(restartSeed);
        List<CentroidCluster<DoublePoint>> clusters = new KMeansPlusPlusClusterer<DoublePoint>(
                        k, MAX_ITERATIONS, new EuclideanDistance(), random)
                .cluster(points);
        List<double[]> centres =
                clusters.stream().map(cluster -> cluster.getCenter().getPoint()).toList();
        return Clustering.of(sample, centres);
    }
}
