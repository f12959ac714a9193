// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import java.util.List;
import org.eltwarehouse.cli.fixture.RawFixture;

/** Changes of the raw files. */
final class DataChanges {
    private DataChanges() {}

    static List<Change> all() {
        return List.of(
                Change.of(
                        "a cell of the customers",
                        run -> run.data(RawFixture.CUSTOMERS, "Aurélien", "Aurelien"),
                        List.of(RawFixture.CUSTOMERS, "silver.cst_info", "gold.dim_customer"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a new customer",
                        run -> run.raw().append(RawFixture.CUSTOMERS, "99999,AW00099999,Eva,Neu,S,F,2025-01-01\n"),
                        List.of(RawFixture.CUSTOMERS, "silver.cst_info", "gold.dim_customer"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a birth date",
                        run -> run.data(RawFixture.BIRTHS, "1985-12-31", "1985-12-30"),
                        List.of(RawFixture.BIRTHS, "silver.cst_az12", "gold.dim_customer"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a country",
                        run -> run.data(RawFixture.LOCATIONS, "AW-00011000,Germany", "AW-00011000,France"),
                        List.of(RawFixture.LOCATIONS, "silver.loc_a101", "gold.dim_location", "gold.dim_customer"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a product's cost",
                        run -> run.data(RawFixture.PRODUCTS, "1898", "1900"),
                        List.of(RawFixture.PRODUCTS, "silver.prd_info", "gold.dim_product"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a category's name",
                        run -> run.data(RawFixture.CATEGORIES, "Bike Racks", "Racks"),
                        List.of(RawFixture.CATEGORIES, "silver.px_cat_g1v2", "gold.dim_product"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "an order's price",
                        run -> run.data(RawFixture.SALES, "539.99,1,539.99", "540.99,1,540.99"),
                        List.of(RawFixture.SALES, "silver.sales_details"),
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
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
                        Change.FACTS,
                        Change.INSIGHT),
                Change.of(
                        "a shop customer, whom no mart reads",
                        run -> run.data(RawFixture.SHOP_CUSTOMERS, "Agnès", "Agnes"),
                        List.of(RawFixture.SHOP_CUSTOMERS, "silver.customer_info", "reports")),
                Change.of(
                        "a shop product",
                        run -> run.data(RawFixture.SHOP_PRODUCTS, "City Bike 7-Speed", "City Bike"),
                        List.of(RawFixture.SHOP_PRODUCTS, "silver.product_info", "gold.fact_shop_transactions"),
                        Change.GOLD_READERS),
                Change.of(
                        "a shop sale",
                        run -> run.data(RawFixture.SHOP_SALES, "900001,700171,509,2,", "900001,700171,509,3,"),
                        List.of(RawFixture.SHOP_SALES, "silver.sales_transactions", "gold.fact_shop_transactions"),
                        Change.GOLD_READERS),
                Change.of(
                        "the shop's sales are gone",
                        run -> run.raw().remove(RawFixture.SHOP_SALES),
                        Change.GOLD_READERS),
                Change.of(
                        "the shop's customers are gone",
                        run -> run.raw().remove(RawFixture.SHOP_CUSTOMERS),
                        List.of("reports")),
                Change.of(
                        "a new file without a contract",
                        run -> run.raw().write("source_crm/leads.csv", "id,name\n1,x\n"),
                        List.of("source_crm/leads.csv", "reports")),
                Change.of(
                        "a file of the same name in the other source",
                        run -> run.raw().write("source_erp/cst_info.csv", "id\n1\n"),
                        List.of("source_erp/cst_info.csv", RawFixture.CUSTOMERS, "reports")));
    }
}
