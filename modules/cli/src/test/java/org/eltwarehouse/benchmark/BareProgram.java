// SPDX-License-Identifier: MIT
package org.eltwarehouse.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.gate.functions.Functions;
import org.eltwarehouse.gate.session.Sessions;

/**
 * What a competent engineer would write without the warehouse: CSV in, the same cleaning, marts, features and one k-means,
 * CSV out. No ledger, checks, quarantine, reports, hashes or lineage.
 *
 * <p>Arguments: {@code --raw DIR --out DIR --business-date DATE}. Writes each table to a folder {@code <layer>/<name>}
 * below the output folder, which must not exist. Takes the pseudonymisation key from {@code PSEUDONYM_SALT}.
 */
public final class BareProgram {
    private static final String USAGE = "Usage: BareProgram --raw DIR --out DIR --business-date DATE";
    private static final List<String> FLAGS = List.of("--raw", "--out", "--business-date");

    private static final List<String> SILVER_READ_BY_GOLD = List.of(
            "cst_az12",
            "cst_info",
            "loc_a101",
            "prd_info",
            "product_info",
            "px_cat_g1v2",
            "sales_details",
            "sales_transactions");
    private static final List<String> GOLD_READ_BY_OTHERS =
            List.of("dim_customer", "dim_product", "fact_sales", "wide_sales_enriched");
    private static final List<String> GOLD_LEAVES = List.of(
            "agg_exec_kpis",
            "agg_geo_performance",
            "agg_product_performance",
            "agg_sales_per_customer",
            "agg_sales_per_product",
            "dim_date",
            "dim_location",
            "fact_shop_transactions");

    private BareProgram() {}

    /** Runs the program; whatever goes wrong ends it with a stack trace. */
    public static void main(String[] arguments) {
        if (arguments.length != 6 || !FLAGS.equals(List.of(arguments[0], arguments[2], arguments[4]))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path raw = Path.of(arguments[1]);
        Path out = Path.of(arguments[3]);
        LocalDate businessDate = LocalDate.parse(arguments[5]);
        Sessions.fixLocale();
        SparkSession spark =
                Sessions.open("local[*]", out.resolve("scratch").toString(), Sessions.tuning(RawFile.bytesBelow(raw)));
        Functions.register(spark, Pseudonyms.withKey(System.getenv("PSEUDONYM_SALT")));
        PlainTables tables = new PlainTables(spark, out, businessDate);
        RawFile.ALL.forEach(file -> tables.read(file, raw));
        SILVER_READ_BY_GOLD.forEach(name -> tables.keep("silver", name));
        tables.write("silver", "customer_info");
        GOLD_READ_BY_OTHERS.forEach(name -> tables.keep("gold", name));
        GOLD_LEAVES.forEach(name -> tables.write("gold", name));
        Dataset<Row> features = tables.keep("features", "customer_features");
        tables.write(PlainSegments.of(features), "segments", "customer_segments");
        spark.stop();
    }
}
