// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** Moments of the customers' numbers, as they are and as logarithms, merged in the order of partitions. */
final class NumberMoments implements Serializable {
    private static final long serialVersionUID = 1;

    private final Moments[] plain;
    private final Moments[] logarithms;
    private long customers;

    private NumberMoments(int width) {
        this.plain = moments(width);
        this.logarithms = moments(width);
    }

    private static Moments[] moments(int width) {
        return IntStream.range(0, width).mapToObj(i -> new Moments()).toArray(Moments[]::new);
    }

    /** One Spark job. */
    static NumberMoments of(Customers customers) {
        Column[] numbers = customers.numbers().stream().map(Customers::number).toArray(Column[]::new);
        NumberMoments all = new NumberMoments(numbers.length);
        customers
                .ordered()
                .select(numbers)
                .toJavaRDD()
                .mapPartitions(new OfPartition(numbers.length))
                .collect()
                .forEach(all::merge);
        return all;
    }

    /** Customers with orders. */
    long customers() {
        return customers;
    }

    Moments plain(int number) {
        return plain[number];
    }

    /** Of {@code log1p}; of no use where the least number is negative. */
    Moments logarithms(int number) {
        return logarithms[number];
    }

    private void add(Row row) {
        customers++;
        for (int i = 0; i < plain.length; i++) {
            if (!row.isNullAt(i)) {
                double value = row.getDouble(i);
                plain[i].add(value);
                // The same function as Spark's log1p, so that both agree to the last bit.
                logarithms[i].add(StrictMath.log1p(Math.max(0, value)));
            }
        }
    }

    private void merge(NumberMoments other) {
        customers += other.customers;
        for (int i = 0; i < plain.length; i++) {
            plain[i].merge(other.plain[i]);
            logarithms[i].merge(other.logarithms[i]);
        }
    }

    private record OfPartition(int width) implements FlatMapFunction<Iterator<Row>, NumberMoments> {
        @Override
        public Iterator<NumberMoments> call(Iterator<Row> rows) {
            NumberMoments moments = new NumberMoments(width);
            rows.forEachRemaining(moments::add);
            return List.of(moments).iterator();
        }
    }
}
