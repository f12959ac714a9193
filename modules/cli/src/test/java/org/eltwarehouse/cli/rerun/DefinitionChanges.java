// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RawFixture;

/** Changes of the definitions: how they are written, what they mean, what their contracts promise. */
final class DefinitionChanges {
    private DefinitionChanges() {}

    static List<Change> all() {
        return Stream.of(formatting(), meaning(), contracts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> formatting() {
        return List.of(
                Change.of(
                        "line breaks and blanks of a query",
                        run -> run.definition("gold/dim_location.sql", text -> text.replaceAll("[ \n]+", " \n "))),
                Change.of(
                        "the case of a query's key words",
                        run -> run.definition("silver/cst_info.sql", "select", "SELECT")),
                Change.of(
                        "a comment in a query",
                        run -> run.definition("gold/fact_sales.sql", text -> "-- What was sold.\n" + text)),
                Change.of(
                        "a comment in a contract",
                        run -> run.definition("silver/loc_a101.yaml", text -> "# Where they live.\n" + text)),
                Change.of(
                        "blanks in a rule",
                        run -> run.definition(
                                "silver/loc_a101.yaml",
                                "when: customer_number is null",
                                "when: customer_number  IS\tnull")),
                Change.of(
                        "the words of a source contract",
                        run -> run.definition("bronze/loc_a101.yaml", "One record per customer address", "A record")));
    }

    private static List<Change> meaning() {
        return List.of(
                Change.of(
                        "the query of a silver table",
                        run -> run.definition("silver/px_cat_g1v2.sql", "initcap(", "upper("),
                        List.of("silver.px_cat_g1v2", "gold.dim_product"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "the query of a mart that nothing reads",
                        run -> run.definition("gold/agg_exec_kpis.sql", "orders() as orders", "orders() + 0 as orders"),
                        List.of("gold.agg_exec_kpis"),
                        Change.GOLD_READERS),
                Change.of(
                        "the formula of a measure",
                        run -> run.definition("model/sales.yaml", "coalesce(cost, 0)", "coalesce(cost, 1)"),
                        List.of("gold.agg_exec_kpis", "gold.agg_geo_performance", "gold.agg_product_performance"),
                        Change.GOLD_READERS),
                Change.of(
                        "the label of a measure",
                        run -> run.definition("model/sales.yaml", "{en: Revenue,", "{en: Turnover,"),
                        Change.GOLD_READERS),
                Change.of(
                        "a string in a query",
                        run -> run.definition("gold/dim_location.sql", "'n/a'", "'N/A'"),
                        List.of("gold.dim_location"),
                        Change.GOLD_READERS),
                Change.of(
                        "the query of the features",
                        run -> run.definition(
                                "features/customer_features.sql", "country = 'Canada'", "country = 'Kanada'"),
                        List.of("features.customer_features", "segmentation", "reports")),
                Change.of(
                        "a definition is added",
                        run -> {
                            run.add(
                                    "warehouse/silver/categories.yaml",
                                    run.definition("silver/px_cat_g1v2.yaml")
                                            .replace("silver.px_cat_g1v2", "silver.categories"));
                            run.add("warehouse/silver/categories.sql", run.definition("silver/px_cat_g1v2.sql"));
                        },
                        List.of("silver.categories", "reports")),
                Change.of(
                        "a definition is removed",
                        run -> run.removeDefinition("gold/agg_sales_per_product"),
                        Change.GOLD_READERS));
    }

    private static List<Change> contracts() {
        return List.of(
                Change.of(
                        "an expectation in silver",
                        run -> run.definition(
                                "silver/cst_info.yaml",
                                "- {not_null: customer_id}",
                                "- {not_null: customer_id}\n  - {not_null: customer_number, severity: info}"),
                        List.of("silver.cst_info", "reports")),
                Change.of(
                        "an expectation in gold",
                        run -> run.definition(
                                "gold/dim_location.yaml",
                                "- {not_null: country}",
                                "- {not_null: country, severity: warn}"),
                        List.of("gold.dim_location", "reports")),
                Change.of(
                        "a column's description",
                        run -> run.definition("gold/dim_location.yaml", "Country in English", "Land in English"),
                        List.of("gold.dim_location"),
                        Change.GOLD_READERS),
                Change.of(
                        "a column's privacy class",
                        run -> run.definition(
                                "gold/dim_location.yaml",
                                "type: string, privacy: quasi",
                                "type: string, privacy: identifier"),
                        List.of("gold.dim_location"),
                        Change.GOLD_READERS),
                Change.of(
                        "a reject rule",
                        run -> run.definition(
                                "silver/loc_a101.yaml",
                                "- {rule: missing_customer_number, when: customer_number is null}",
                                "- {rule: missing_customer_number, when: customer_number is null or customer_number = ''}"),
                        List.of("silver.loc_a101", "gold.dim_location", "gold.dim_customer"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "which of two records stays",
                        run -> run.definition(
                                "silver/loc_a101.yaml", "country asc nulls last", "country desc nulls last"),
                        List.of("silver.loc_a101", "gold.dim_location", "gold.dim_customer"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a policy of a source contract",
                        run -> run.definition("bronze/px_cat_g1v2.yaml", text -> text + "drift: {new_column: fail}\n"),
                        List.of(RawFixture.CATEGORIES, "silver.px_cat_g1v2", "gold.dim_product"),
                        Change.FACTS,
                        Change.INSIGHT));
    }
}
