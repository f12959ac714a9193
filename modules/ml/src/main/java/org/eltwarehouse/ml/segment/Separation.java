// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Cost and squared-Euclidean silhouette of a clustering from per-cluster sums: the mean squared distance of a point to all
 * points of a cluster follows from the cluster's size, vector sum and sum of squared norms. Exact, and linear in points.
 */
final class Separation implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<double[]> centres;
    private final long[] sizes;
    private final double[][] sums;
    private final double[] norms;
    private double cost;

    Separation(List<double[]> centres) {
        this.centres = new ArrayList<>(centres);
        this.sizes = new long[centres.size()];
        this.sums = new double[centres.size()][centres.get(0).length];
        this.norms = new double[centres.size()];
    }

    void add(int cluster, double[] point) {
        sizes[cluster]++;
        for (int i = 0; i < point.length; i++) {
            sums[cluster][i] += point[i];
        }
        norms[cluster] += norm(point);
        cost += Clustering.squaredDistance(point, centres.get(cluster));
    }

    void merge(Separation other) {
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            sizes[cluster] += other.sizes[cluster];
            for (int i = 0; i < sums[cluster].length; i++) {
                sums[cluster][i] += other.sums[cluster][i];
            }
            norms[cluster] += other.norms[cluster];
        }
        cost += other.cost;
    }

    long size(int cluster) {
        return sizes[cluster];
    }

    /** Mean of the cluster's points in a dimension. */
    double mean(int cluster, int dimension) {
        return sums[cluster][dimension] / sizes[cluster];
    }

    /** Sum of squared distances to the centres. */
    double cost() {
        return cost;
    }

    /** Of one point that was added to the cluster; 0 for the only point of a cluster. */
    double silhouette(int cluster, double[] point) {
        if (sizes[cluster] == 1) {
            return 0;
        }
        double norm = norm(point);
        double inside = distance(cluster, point, norm) * sizes[cluster] / (sizes[cluster] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int other = 0; other < sizes.length; other++) {
            if (other != cluster && sizes[other] > 0) {
                outside = Math.min(outside, distance(other, point, norm));
            }
        }
        double greater = Math.max(inside, outside);
        return outside == Double.POSITIVE_INFINITY || greater == 0 ? 0 : (outside - inside) / greater;
    }

    /** Mean squared distance of the point to all points of a cluster. */
    private double distance(int cluster, double[] point, double norm) {
        double product = 0;
        for (int i = 0; i < point.length; i++) {
            product += point[i] * sums[cluster][i];
        }
        return Math.max(0, norm + (norms[cluster] - 2 * product) / sizes[cluster]);
    }

    private static double norm(double[] point) {
        double norm = 0;
        for (double value : point) {
            norm += value * value;
        }
        return norm;
    }
}
