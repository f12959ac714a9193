// SPDX-License-Identifier: MIT
package org.eltwarehouse.sparkkit;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;

/** Compares frames with spark-testing-base, on our session instead of one of its own. */
public final class FrameComparison extends JavaDatasetSuiteBase {
    private final transient SparkSession session;

    public FrameComparison(SparkSession session) {
        this.session = session;
    }

    @Override
    public SparkSession spark() {
        return session;
    }

    @Override
    public SQLContext sqlContext() {
        return session.sqlContext();
    }

    @Override
    public SparkContext sc() {
        return session.sparkContext();
    }

    /** Fails unless both frames have the same schema and the same rows in the same order. */
    public void requireEqual(Dataset<Row> expected, Dataset<Row> actual) {
        assertDataFrameEquals(expected, actual);
    }
}
