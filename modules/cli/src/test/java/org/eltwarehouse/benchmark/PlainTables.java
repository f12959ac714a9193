// SPDX-License-Identifier: MIT
package org.eltwarehouse.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tables as temporary views named {@code <layer>_<name>}, made by the queries that {@link PlainQueries} left on the class path. */
record PlainTables(SparkSession spark, Path out, LocalDate businessDate) {
    /** Makes an exported file a view. */
    void read(RawFile file, Path raw) {
        spark.read()
                .option("header", true)
                .schema(file.schema())
                .csv(raw.resolve(file.path()).toString())
                .createOrReplaceTempView("bronze_" + file.table());
    }

    /** Makes and writes a table that others read. */
    Dataset<Row> keep(String layer, String name) {
        Dataset<Row> rows = made(layer, name).persist();
        rows.createOrReplaceTempView(layer + "_" + name);
        write(rows, layer, name);
        return rows;
    }

    /** Makes and writes a table that nothing reads. */
    void write(String layer, String name) {
        write(made(layer, name), layer, name);
    }

    /** Writes rows as one CSV file in a folder of their name. */
    void write(Dataset<Row> rows, String layer, String name) {
        rows.coalesce(1)
                .write()
                .option("header", true)
                .csv(out.resolve(layer).resolve(name).toString());
    }

    private Dataset<Row> made(String layer, String name) {
        return spark.sql(query(layer + "_" + name + ".sql").replace(":business_date", "date '" + businessDate + "'"));
    }

    private static String query(String resource) {
        try (InputStream text = PlainTables.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(text, () -> resource + " is missing: start through scripts/benchmark.sh");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
