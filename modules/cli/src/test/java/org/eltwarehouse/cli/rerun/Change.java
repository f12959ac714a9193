// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;

/**
 * A change between two runs, and exactly what the second one has to compute.
 *
 * @param name what changes, as the test's name
 * @param make changes sources or definitions
 * @param arguments for the second run
 * @param salt for the second run
 * @param computed the source files, tables and pieces that must be computed; all else must be taken over
 */
record Change(String name, Consumer<ChangedRun> make, List<String> arguments, String salt, Set<String> computed) {
    static final List<String> FACTS = List.of(
            "gold.fact_sales",
            "gold.dim_date",
            "gold.wide_sales_enriched",
            "gold.agg_exec_kpis",
            "gold.agg_geo_performance",
            "gold.agg_product_performance",
            "gold.agg_sales_per_customer",
            "gold.agg_sales_per_product");
    static final List<String> INSIGHT = List.of("eda", "features.customer_features", "segmentation", "reports");
    static final List<String> GOLD_READERS = List.of("eda", "reports");

    @Override
    public String toString() {
        return name;
    }

    static Stream<Change> all() {
        return Stream.of(unchanged(), DataChanges.all(), DefinitionChanges.all(), parameters())
                .flatMap(List::stream);
    }

    private static List<Change> unchanged() {
        return List.of(
                of("nothing", run -> {}),
                of("time stamps of all files", ChangedRun::touchEverything),
                of(
                        "a file written again with the same bytes",
                        run -> run.raw().write(RawFixture.SALES, run.raw().bytes(RawFixture.SALES))),
                of("a file that is no export, beside the sources", run -> run.add("raw/readme.txt", "hello\n")));
    }

    private static List<Change> parameters() {
        return List.of(
                told("the seed", List.of("--seed", "7"), Set.of("segmentation", "reports")),
                told("the number of segments", List.of("--k", "3"), Set.of("segmentation", "reports")),
                told(
                        "the business date",
                        List.of("--business-date", "2025-06-30"),
                        parts(List.of("silver.cst_az12", "silver.customer_info", "gold.dim_customer"), FACTS, INSIGHT)),
                new Change(
                        "the key",
                        run -> {},
                        List.of(),
                        "another-salt-that-only-tests-use",
                        Set.of("features.customer_features", "segmentation", "reports")),
                told(
                        "the format",
                        List.of("--format", "parquet"),
                        parts(
                                List.of(
                                        "silver.cst_az12",
                                        "silver.cst_info",
                                        "silver.customer_info",
                                        "silver.loc_a101",
                                        "silver.prd_info",
                                        "silver.product_info",
                                        "silver.px_cat_g1v2",
                                        "silver.sales_details",
                                        "silver.sales_transactions",
                                        "gold.dim_customer",
                                        "gold.dim_location",
                                        "gold.dim_product",
                                        "gold.fact_shop_transactions"),
                                FACTS,
                                INSIGHT)));
    }

    private static Change told(String name, List<String> arguments, Set<String> computed) {
        return new Change(name, run -> {}, arguments, RunResult.SALT, computed);
    }

    static Change of(String name, Consumer<ChangedRun> make) {
        return of(name, make, List.of());
    }

    static Change of(String name, Consumer<ChangedRun> make, List<String> own) {
        return of(name, make, own, List.of());
    }

    static Change of(String name, Consumer<ChangedRun> make, List<String> own, List<String> readers) {
        return of(name, make, own, readers, List.of());
    }

    static Change of(
            String name, Consumer<ChangedRun> make, List<String> own, List<String> readers, List<String> theirReaders) {
        return new Change(name, make, List.of(), RunResult.SALT, parts(own, readers, theirReaders));
    }

    private static Set<String> parts(List<String> own, List<String> readers, List<String> theirReaders) {
        Set<String> all = new TreeSet<>(own);
        all.addAll(readers);
        all.addAll(theirReaders);
        return all;
    }
}
