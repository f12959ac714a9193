// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.engine.SparkFault;

/** Spark jobs under one name, which Spark's UI and event log show; what Spark throws becomes an error of ours. */
record JobGroup(SparkSession spark, String name) {
    <T> T run(Supplier<T> work) {
        spark.sparkContext().setJobGroup(name, name, false);
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw SparkFault.translate(name, e);
        } finally {
            spark.sparkContext().clearJobGroup();
        }
    }
}
