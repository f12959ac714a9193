// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SeedDefinition;

/** A seed as a table that queries read; its rows are in the plan itself. */
public final class SeedInput {
    private SeedInput() {}

    /** With its rows. */
    public static Input of(SparkSession spark, SeedDefinition seed) {
        return of(spark, seed, seed.rows());
    }

    /** Without a row: all that the gate needs. */
    static Input empty(SparkSession spark, SeedDefinition seed) {
        return of(spark, seed, List.of());
    }

    private static Input of(SparkSession spark, SeedDefinition seed, List<List<String>> values) {
        StructType texts = new StructType();
        List<org.apache.spark.sql.Column> typed = new ArrayList<>();
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        for (Column column : seed.columns()) {
            texts = texts.add(column.name(), DataTypes.StringType);
            typed.add(functions
                    .col(column.name())
                    .cast(DataType.fromDDL(column.type()))
                    .as(column.name()));
            classes.put(column.name(), column.privacy());
        }
        List<Row> rows =
                values.stream().map(row -> RowFactory.create(row.toArray())).toList();
        Dataset<Row> table =
                spark.createDataFrame(rows, texts).select(typed.toArray(org.apache.spark.sql.Column[]::new));
        return new Input(seed.seed(), table, classes, seed.key());
    }
}
