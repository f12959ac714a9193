// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.StandardScalerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Brings the features to one scale: transformed, mean 0, standard deviation 1, on the grid. An MLlib pipeline; its scaler is
 * given means and deviations that are already known, because MLlib's own are added up in the order in which tasks finish.
 */
record Scaling(List<ScaledFeature> features) {
    static final String VECTOR = "scaled";

    private static final String ASSEMBLED = "assembled";
    private static final String STANDARD = "standard";
    private static final String PREFIX = "scaled_";

    Scaling {
        features = List.copyOf(features);
    }

    /** The customers' rows with their vector. */
    Dataset<Row> apply(Dataset<Row> rows) {
        PipelineStage[] stages = {assembler(), scaler(), new BinaryGrid(STANDARD, VECTOR)};
        List<Column> columns = new ArrayList<>(List.of(col("*")));
        features.forEach(feature -> columns.add(feature.transformed().as(PREFIX + feature.name())));
        Dataset<Row> transformed = rows.select(columns.toArray(Column[]::new));
        return new Pipeline().setStages(stages).fit(transformed).transform(transformed);
    }

    private VectorAssembler assembler() {
        return new VectorAssembler()
                .setInputCols(features.stream()
                        .map(feature -> PREFIX + feature.name())
                        .toArray(String[]::new))
                .setOutputCol(ASSEMBLED);
    }

    private StandardScalerModel scaler() {
        double[] means = features.stream().mapToDouble(ScaledFeature::mean).toArray();
        double[] deviations =
                features.stream().mapToDouble(ScaledFeature::deviation).toArray();
        StandardScalerModel scaler = new StandardScalerModel("scaler", Vectors.dense(deviations), Vectors.dense(means));
        scaler.set(scaler.withMean(), true);
        scaler.set(scaler.withStd(), true);
        return scaler.setInputCol(ASSEMBLED).setOutputCol(STANDARD);
    }
}
