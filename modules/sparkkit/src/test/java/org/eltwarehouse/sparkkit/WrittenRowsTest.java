// SPDX-License-Identifier: MIT
package org.eltwarehouse.sparkkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.cases.WrittenRows;
import org.eltwarehouse.store.csv.CsvWriter;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Cases are compared without Spark: what is read for that is what Spark's own reader finds in the same file. */
@ExtendWith(SparkExtension.class)
class WrittenRowsTest {
    private static final List<String> NAMES = List.of("id", "name", "amount", "day");
    private static final List<String> TYPES = List.of("bigint", "string", "decimal(18,2)", "date");

    @TempDir
    private Path folder;

    @Test
    void rowsAreThoseThatSparkReads(SparkSession spark) throws IOException {
        Location file = write(List.of(
                Arrays.asList("-1", "n/a", null, null),
                Arrays.asList("1", "Weiß, \"Käthe\"", "12.50", "2025-02-28"),
                Arrays.asList("2", "two\nlines", "0.00", null),
                Arrays.asList("3", null, "-7.10", "1900-01-01")));
        Dataset<Row> sparks = spark.read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .schema("id bigint, name string, amount decimal(18,2), day date")
                .csv(file.toString());

        new FrameComparison(spark).requireEqual(sparks, typed(spark, WrittenRows.of(file, NAMES)));

        assertThat(WrittenRows.first(file, List.of("amount", "id"), 2))
                .containsExactly(Arrays.asList(null, "-1"), List.of("12.50", "1"));
        List<List<String>> changed = List.of(Arrays.asList("-1", "n/a", "0.00", null));
        assertThatThrownBy(() -> new FrameComparison(spark).requireEqual(sparks, typed(spark, changed)))
                .isInstanceOf(AssertionError.class);
    }

    private Location write(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("table.csv");
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(file))) {
            csv.write(NAMES);
            for (List<String> row : rows) {
                csv.write(row);
            }
        }
        return Location.of(file);
    }

    private static Dataset<Row> typed(SparkSession spark, List<List<String>> rows) {
        StructType texts = new StructType();
        for (String name : NAMES) {
            texts = texts.add(name, DataTypes.StringType);
        }
        Column[] columns = Stream.iterate(0, i -> i + 1)
                .limit(NAMES.size())
                .map(i -> functions.col(NAMES.get(i)).cast(TYPES.get(i)).as(NAMES.get(i)))
                .toArray(Column[]::new);
        return spark.createDataFrame(
                        rows.stream()
                                .map(row -> RowFactory.create(row.toArray()))
                                .toList(),
                        texts)
                .select(columns);
    }
}
