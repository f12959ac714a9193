// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.gate.session.Sessions;

/** Segments generated customers in a JVM of its own: a JVM holds one Spark context, and the other tests share theirs. */
final class SegmentationProgram {
    private SegmentationProgram() {}

    /** Told the master, the number of shuffle partitions and the run folder. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[2]);
        SparkSession spark = Sessions.open(
                arguments[0],
                folder.resolve("scratch").toString(),
                Map.of("spark.sql.shuffle.partitions", arguments[1]));
        try {
            // More customers than fit one partition and the sample, so that merging and sampling are at work.
            CustomerFeatures customers =
                    CustomerFeatures.none().withoutOrders(2_000).noise(60_000);
            new RunFixture(spark, folder)
                    .with(Step.FEATURES, "features.customer_features", CustomerFeatures.COLUMNS, customers.rows())
                    .withSegments("4")
                    .run(new SegmentationDriver(() -> spark));
        } finally {
            spark.stop();
        }
    }
}
