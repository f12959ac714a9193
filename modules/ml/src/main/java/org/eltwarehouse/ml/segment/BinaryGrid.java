// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/**
 * Rounds vectors to multiples of 2^-20 within ±32. Sums of such numbers are exact in a double for up to 2^28 rows, so the
 * order in which tasks add them up cannot matter; and no single outlier can draw a segment to itself.
 */
final class BinaryGrid extends Transformer {
    private static final long serialVersionUID = 1;
    private static final double STEPS = 1 << 20;
    private static final double BOUND = 32;

    private final String from;
    private final String to;

    BinaryGrid(String from, String to) {
        this.from = from;
        this.to = to;
    }

    static double round(double value) {
        double bounded = Math.max(-BOUND, Math.min(BOUND, value));
        // Adding zero turns −0.0 into 0.0.
        return Math.rint(bounded * STEPS) / STEPS + 0.0;
    }

    private static Vector round(Vector vector) {
        double[] values = vector.toArray().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = round(values[i]);
        }
        return Vectors.dense(values);
    }

    @Override
    public Dataset<Row> transform(Dataset<?> rows) {
        UDF1<Vector, Vector> rounding = BinaryGrid::round;
        return rows.withColumn(to, udf(rounding, SQLDataTypes.VectorType()).apply(col(from)));
    }

    @Override
    public StructType transformSchema(StructType schema) {
        return schema.add(to, SQLDataTypes.VectorType());
    }

    @Override
    public Transformer copy(ParamMap extra) {
        return new BinaryGrid(from, to);
    }

    @Override
    public String uid() {
        return "binary_grid";
    }
}
