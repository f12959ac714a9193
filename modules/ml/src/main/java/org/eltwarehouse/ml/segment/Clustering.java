// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.util.List;

/** Centres of clusters in scaled units, how near points are to them, and how well they part the points. */
record Clustering(List<double[]> centres, double cost, double silhouette) {
    /** Assigns every point to its nearest centre. */
    static Clustering of(List<double[]> points, List<double[]> centres) {
        Separation separation = new Separation(centres);
        for (double[] point : points) {
            separation.add(nearest(point, centres), point);
        }
        double sum = 0;
        for (double[] point : points) {
            sum += separation.silhouette(nearest(point, centres), point);
        }
        return new Clustering(centres, separation.cost(), sum / points.size());
    }

    int k() {
        return centres.size();
    }

    static int nearest(double[] point, List<double[]> centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < centres.size(); i++) {
            double distance = squaredDistance(point, centres.get(i));
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
