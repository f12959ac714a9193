package org.eltwarehouse.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    private static final List<String> FACTS = List.of(
            "gold.fact_sales",
            "gold.dim_date",
            "gold.wide_sales_enriched",
            "gold.agg_exec_kpis",
            "gold.agg_geo_performance",
            "gold.agg_product_performance",
            "gold.agg_sales_per_customer",
            "gold.agg_sales_per_product");
    private static final List<String> INSIGHT = List.of("eda", "features.customer_features", "segmentation", "reports");
    private static final List<String> GOLD_READERS = List.of("eda", "reports");

    @Override
    public String toString() {
        return name;
    }

    static Stream<Change> all() {
        return Stream.of(unchanged(), data(), formatting(), meaning(), contracts(), parameters())
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

    private static List<Change> data() {
        return List.of(
                of(
                        "a cell of the customers",
                        run -> run.data(RawFixture.CUSTOMERS, "Aurélien", "Aurelien"),
                        List.of(RawFixture.CUSTOMERS, "silver.cst_info", "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "a new customer",
                        run -> run.raw().append(RawFixture.CUSTOMERS, "99999,AW00099999,Eva,Neu,S,F,2025-01-01\n"),
                        List.of(RawFixture.CUSTOMERS, "silver.cst_info", "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "a birth date",
                        run -> run.data(RawFixture.BIRTHS, "1985-12-31", "1985-12-30"),
                        List.of(RawFixture.BIRTHS, "silver.cst_az12", "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "a country",
                        run -> run.data(RawFixture.LOCATIONS, "AW-00011000,Germany", "AW-00011000,France"),
                        List.of(RawFixture.LOCATIONS, "silver.loc_a101", "gold.dim_location", "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "a product's cost",
                        run -> run.data(RawFixture.PRODUCTS, "1898", "1900"),
                        List.of(RawFixture.PRODUCTS, "silver.prd_info", "gold.dim_product"),
                        FACTS,
                        INSIGHT),
                of(
                        "a category's name",
                        run -> run.data(RawFixture.CATEGORIES, "Bike Racks", "Racks"),
                        List.of(RawFixture.CATEGORIES, "silver.px_cat_g1v2", "gold.dim_product"),
                        FACTS,
                        INSIGHT),
                of(
                        "an order's price",
                        run -> run.data(RawFixture.SALES, "539.99,1,539.99", "540.99,1,540.99"),
                        List.of(RawFixture.SALES, "silver.sales_details"),
                        FACTS,
                        INSIGHT),
                of(
                        "an order on a later day, which moves the business date",
                        run -> run.raw()
                                .append(
                                        RawFixture.SALES,
                                        "SO99999,BK-R19B-44,11368,20260102,20260109,20260114,5,1,5\n"),
                        List.of(
                                RawFixture.SALES,
                                "silver.sales_details",
                                "silver.cst_az12",
                                "silver.customer_info",
                                "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "a shop customer, whom no mart reads",
                        run -> run.data(RawFixture.SHOP_CUSTOMERS, "Agnès", "Agnes"),
                        List.of(RawFixture.SHOP_CUSTOMERS, "silver.customer_info", "reports")),
                of(
                        "a shop product",
                        run -> run.data(RawFixture.SHOP_PRODUCTS, "City Bike 7-Speed", "City Bike"),
                        List.of(RawFixture.SHOP_PRODUCTS, "silver.product_info", "gold.fact_shop_transactions"),
                        GOLD_READERS),
                of(
                        "a shop sale",
                        run -> run.data(RawFixture.SHOP_SALES, "900001,700171,509,2,", "900001,700171,509,3,"),
                        List.of(RawFixture.SHOP_SALES, "silver.sales_transactions", "gold.fact_shop_transactions"),
                        GOLD_READERS),
                of("the shop's sales are gone", run -> run.raw().remove(RawFixture.SHOP_SALES), GOLD_READERS),
                of(
                        "the shop's customers are gone",
                        run -> run.raw().remove(RawFixture.SHOP_CUSTOMERS),
                        List.of("reports")),
                of(
                        "a new file without a contract",
                        run -> run.raw().write("source_crm/leads.csv", "id,name\n1,x\n"),
                        List.of("source_crm/leads.csv", "reports")),
                of(
                        "a file of the same name in the other source",
                        run -> run.raw().write("source_erp/cst_info.csv", "id\n1\n"),
                        List.of("source_erp/cst_info.csv", RawFixture.CUSTOMERS, "reports")));
    }

    private static List<Change> formatting() {
        return List.of(
                of(
                        "line breaks and blanks of a query",
                        run -> run.edit(
                                run.home().resolve("warehouse/gold/dim_location.sql"),
                                text -> text.replaceAll("[ \n]+", " \n "))),
                of("the case of a query's key words", run -> run.definition("silver/cst_info.sql", "select", "SELECT")),
                of(
                        "a comment in a query",
                        run -> run.edit(
                                run.home().resolve("warehouse/gold/fact_sales.sql"),
                                text -> "-- What was sold.\n" + text)),
                of(
                        "a comment in a contract",
                        run -> run.edit(
                                run.home().resolve("warehouse/silver/loc_a101.yaml"),
                                text -> "# Where they live.\n" + text)),
                of(
                        "blanks in a rule",
                        run -> run.definition("silver/loc_a101.yaml", "when: cid is null", "when: cid  IS\tnull")),
                of(
                        "the words of a source contract",
                        run -> run.definition("bronze/loc_a101.yaml", "One record per customer address", "A record")));
    }

    private static List<Change> meaning() {
        return List.of(
                of(
                        "the query of a silver table",
                        run -> run.definition("silver/px_cat_g1v2.sql", "initcap(", "upper("),
                        List.of("silver.px_cat_g1v2", "gold.dim_product"),
                        FACTS,
                        INSIGHT),
                of(
                        "the query of a mart that nothing reads",
                        run -> run.definition("gold/agg_exec_kpis.sql", "coalesce(cost, 0)", "coalesce(cost, 1)"),
                        List.of("gold.agg_exec_kpis"),
                        GOLD_READERS),
                of(
                        "a string in a query",
                        run -> run.definition("gold/dim_location.sql", "'n/a'", "'N/A'"),
                        List.of("gold.dim_location"),
                        GOLD_READERS),
                of(
                        "the query of the features",
                        run -> run.definition(
                                "features/customer_features.sql", "country = 'Canada'", "country = 'Kanada'"),
                        List.of("features.customer_features", "segmentation", "reports")),
                of(
                        "a definition is added",
                        run -> {
                            run.add(
                                    "warehouse/silver/categories.yaml",
                                    run.definition("silver/px_cat_g1v2.yaml")
                                            .replace("silver.px_cat_g1v2", "silver.categories"));
                            run.add("warehouse/silver/categories.sql", run.definition("silver/px_cat_g1v2.sql"));
                        },
                        List.of("silver.categories", "reports")),
                of("a definition is removed", run -> run.removeDefinition("gold/agg_sales_per_product"), GOLD_READERS));
    }

    private static List<Change> contracts() {
        return List.of(
                of(
                        "an expectation in silver",
                        run -> run.definition(
                                "silver/cst_info.yaml",
                                "- {not_null: cst_id}",
                                "- {not_null: cst_id}\n  - {not_null: cst_key, severity: info}"),
                        List.of("silver.cst_info", "reports")),
                of(
                        "an expectation in gold",
                        run -> run.definition(
                                "gold/dim_location.yaml",
                                "- {not_null: country}",
                                "- {not_null: country, severity: warn}"),
                        List.of("gold.dim_location", "reports")),
                of(
                        "a column's description",
                        run -> run.definition("gold/dim_location.yaml", "Country in English", "Land in English"),
                        List.of("gold.dim_location"),
                        GOLD_READERS),
                of(
                        "a column's privacy class",
                        run -> run.definition(
                                "gold/dim_location.yaml",
                                "type: string, privacy: quasi",
                                "type: string, privacy: identifier"),
                        List.of("gold.dim_location"),
                        GOLD_READERS),
                of(
                        "a reject rule",
                        run -> run.definition(
                                "silver/loc_a101.yaml",
                                "- {rule: missing_customer_number, when: cid is null}",
                                "- {rule: missing_customer_number, when: cid is null or cid = ''}"),
                        List.of("silver.loc_a101", "gold.dim_location", "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "which of two records stays",
                        run -> run.definition("silver/loc_a101.yaml", "cntry asc nulls last", "cntry desc nulls last"),
                        List.of("silver.loc_a101", "gold.dim_location", "gold.dim_customer"),
                        FACTS,
                        INSIGHT),
                of(
                        "a policy of a source contract",
                        run -> run.edit(
                                run.home().resolve("warehouse/bronze/px_cat_g1v2.yaml"),
                                text -> text + "drift: {new_column: fail}\n"),
                        List.of(RawFixture.CATEGORIES, "silver.px_cat_g1v2", "gold.dim_product"),
                        FACTS,
                        INSIGHT));
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

    private static Change of(String name, Consumer<ChangedRun> make) {
        return of(name, make, List.of());
    }

    private static Change of(String name, Consumer<ChangedRun> make, List<String> own) {
        return of(name, make, own, List.of());
    }

    private static Change of(String name, Consumer<ChangedRun> make, List<String> own, List<String> readers) {
        return of(name, make, own, readers, List.of());
    }

    private static Change of(
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
