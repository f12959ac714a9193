// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** The customers with orders as vectors in one scale, kept in memory until closed. */
final class ScaledCustomers implements AutoCloseable {
    /** Enough to find good starts, few enough to hold and to try every number of segments on. */
    static final int SAMPLE = 10_000;

    private final Customers customers;
    private final Dataset<Row> rows;
    private final JavaRDD<Vector> vectors;
    private final long count;

    ScaledCustomers(Customers customers, Scaling scaling, long count) {
        this.customers = customers;
        this.count = count;
        this.rows = scaling.apply(customers.rows());
        this.vectors = rows.where(functions.col(Customers.ORDERED))
                .select(Scaling.VECTOR)
                .toJavaRDD()
                .map(row -> Vectors.fromML(row.<org.apache.spark.ml.linalg.Vector>getAs(0)))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    Customers customers() {
        return customers;
    }

    JavaRDD<Vector> vectors() {
        return vectors;
    }

    /** Every n-th customer of each partition in the order of pseudonyms: a choice without chance. One Spark job. */
    List<double[]> sample() {
        int step = Math.toIntExact((count + SAMPLE - 1) / SAMPLE);
        return vectors.mapPartitions(new EveryNth(step)).collect();
    }

    /** All customers, those without orders too, with their vector. */
    Dataset<Row> rows() {
        return rows;
    }

    @Override
    public void close() {
        vectors.unpersist();
    }

    private record EveryNth(int step) implements FlatMapFunction<Iterator<Vector>, double[]> {
        @Override
        public Iterator<double[]> call(Iterator<Vector> vectors) {
            int[] place = {0};
            Iterable<Vector> all = () -> vectors;
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(vector -> place[0]++ % step == 0)
                    .map(Vector::toArray)
                    .iterator();
        }
    }
}
