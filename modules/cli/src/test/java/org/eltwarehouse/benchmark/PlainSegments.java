// SPDX-License-Identifier: MIT
package org.eltwarehouse.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One k-means over what customers did: five segments, segment 0 for those without orders. */
final class PlainSegments {
    private static final String[] BEHAVIOUR = {
        "recency_days",
        "frequency",
        "monetary",
        "average_order_value",
        "average_basket_quantity",
        "distinct_products",
        "distinct_categories",
        "tenure_days",
        "share_bikes",
        "share_accessories",
        "share_clothing",
        "share_components",
        "share_other"
    };

    private PlainSegments() {}

    static Dataset<Row> of(Dataset<Row> features) {
        Dataset<Row> known = features.na().fill(0, new String[] {"recency_days"});
        Column ordered = col("frequency").gt(0);
        PipelineModel model = new Pipeline()
                .setStages(new PipelineStage[] {
                    new VectorAssembler().setInputCols(BEHAVIOUR).setOutputCol("behaviour"),
                    new StandardScaler()
                            .setInputCol("behaviour")
                            .setOutputCol("scaled")
                            .setWithMean(true),
                    new KMeans().setFeaturesCol("scaled").setK(5).setSeed(42)
                })
                .fit(known.where(ordered));
        Column segment = when(ordered, col("prediction").plus(1)).otherwise(lit(0));
        return model.transform(known).select(col("customer_pseudonym"), segment.as("segment"));
    }
}
