// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.mllib.clustering.KMeans;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * K-means by MLlib on all customers with orders, from given centres.
 *
 * @param assigned all customers with the cluster they are nearest to, in the column {@link #CLUSTER}
 * @param silhouette over all clustered customers
 */
record Fit(Dataset<Row> assigned, SegmentTotals totals, double silhouette) {
    static final String CLUSTER = "cluster";

    private static final double EPSILON = 1e-4;

    static Fit of(ScaledCustomers scaled, List<double[]> start) {
        KMeansModel model = fitted(scaled, start);
        model.setFeaturesCol(Scaling.VECTOR).setPredictionCol(CLUSTER);
        Dataset<Row> assigned = model.transform(scaled.rows());
        Customers customers = scaled.customers();
        int width = customers.numbers().size();
        JavaRDD<Row> clustered = assigned.where(col(Customers.ORDERED))
                .select(customers.with(col(Scaling.VECTOR), col(CLUSTER)))
                .toJavaRDD();
        List<double[]> centres = Arrays.stream(model.clusterCenters())
                .map(org.apache.spark.ml.linalg.Vector::toArray)
                .toList();
        SegmentTotals totals = new SegmentTotals(centres, width);
        clustered.mapPartitions(new TotalsOfPartition(centres, width)).collect().forEach(totals::merge);
        double silhouettes = 0;
        for (double ofPartition : clustered
                .mapPartitions(new SilhouettesOfPartition(totals.separation(), width))
                .collect()) {
            silhouettes += ofPartition;
        }
        return new Fit(assigned, totals, silhouettes / totals.customers());
    }

    private static KMeansModel fitted(ScaledCustomers scaled, List<double[]> start) {
        Vector[] centres = start.stream().map(Vectors::dense).toArray(Vector[]::new);
        KMeans algorithm = new KMeans()
                .setK(start.size())
                .setMaxIterations(Restarts.MAX_ITERATIONS)
                .setEpsilon(EPSILON)
                .setInitialModel(new org.apache.spark.mllib.clustering.KMeansModel(centres));
        return new KMeansModel("segments", algorithm.run(scaled.vectors().rdd()));
    }

    private record TotalsOfPartition(List<double[]> centres, int width)
            implements FlatMapFunction<Iterator<Row>, SegmentTotals> {
        @Override
        public Iterator<SegmentTotals> call(Iterator<Row> rows) {
            SegmentTotals totals = new SegmentTotals(centres, width);
            rows.forEachRemaining(totals::add);
            return List.of(totals).iterator();
        }
    }

    private record SilhouettesOfPartition(Separation separation, int width)
            implements FlatMapFunction<Iterator<Row>, Double> {
        @Override
        public Iterator<Double> call(Iterator<Row> rows) {
            double sum = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                sum += separation.silhouette(row.getInt(width + 1), SegmentTotals.vector(row, width));
            }
            return List.of(sum).iterator();
        }
    }
}
