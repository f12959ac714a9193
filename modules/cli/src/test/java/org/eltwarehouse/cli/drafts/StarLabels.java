// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.eltwarehouse.cli.drafts.StarLabels.Equal.of;

import java.util.List;

/** The star schema of the shipped warehouse as a person reads it, and what a draft over the same sources would call it. */
final class StarLabels {
    /** Columns that mean the same: the shipped one and the drafted one. */
    record Equal(String shipped, String drafted) {
        static Equal of(String shipped, String drafted) {
            return new Equal(shipped, drafted);
        }

        static Equal of(String both) {
            return new Equal(both, both);
        }
    }

    /**
     * Members of a dimension. Those whose shipped text is only another word for a code, as Married is for M, are left out.
     *
     * @param shipped table that holds the members: the dimension, or the silver table where facts join that
     * @param handle column of it by which facts refer to a member
     * @param source silver table that has one row per member
     * @param naturalKey what names a member
     */
    record Dimension(String shipped, String handle, String source, Equal naturalKey, List<Equal> columns) {}

    /**
     * A reference of a fact.
     *
     * @param shipped column of the shipped fact
     */
    record Reference(String shipped, Dimension dimension) {}

    /**
     * A fact.
     *
     * @param key what names a row
     * @param cells dates and figures
     */
    record Fact(String shipped, String source, List<Equal> key, List<Reference> references, List<Equal> cells) {}

    static final Dimension CUSTOMERS = new Dimension(
            "gold.dim_customer",
            "customer_key",
            "silver.cst_info",
            of("customer_id", "cst_id"),
            List.of(
                    of("customer_number", "cst_key"),
                    of("first_name", "cst_firstname"),
                    of("last_name", "cst_lastname"),
                    of("create_date", "cst_create_date"),
                    of("birth_date", "bdate"),
                    of("country", "cntry")));

    static final Dimension PRODUCTS = new Dimension(
            "gold.dim_product",
            "product_key",
            "silver.prd_info",
            of("product_number", "prd_key"),
            List.of(
                    of("product_id", "prd_id"),
                    of("product_name", "prd_nm"),
                    of("cost", "prd_cost"),
                    of("start_date", "prd_start_dt"),
                    of("category_id", "cat_id"),
                    of("category", "cat"),
                    of("subcategory", "subcat"),
                    of("maintenance")));

    static final Dimension SHOP_PRODUCTS = new Dimension(
            "silver.product_info",
            "product_id",
            "silver.product_info",
            of("product_id"),
            List.of(of("product_name"), of("category"), of("price")));

    static final Dimension SHOP_CUSTOMERS = new Dimension(
            "silver.customer_info",
            "customer_id",
            "silver.customer_info",
            of("customer_id"),
            List.of(
                    of("first_name", "firstname"),
                    of("last_name", "lastname"),
                    of("birth_date", "date_of_birth"),
                    of("gender")));

    static final List<Dimension> DIMENSIONS = List.of(CUSTOMERS, PRODUCTS, SHOP_PRODUCTS, SHOP_CUSTOMERS);

    static final Fact SALES = new Fact(
            "gold.fact_sales",
            "silver.sales_details",
            List.of(of("order_number", "sls_ord_num"), of("line_number", "sls_line_number")),
            List.of(new Reference("product_key", PRODUCTS), new Reference("customer_key", CUSTOMERS)),
            List.of(
                    of("order_date", "sls_order_dt"),
                    of("shipping_date", "sls_ship_dt"),
                    of("due_date", "sls_due_dt"),
                    of("sales_amount", "sls_sales"),
                    of("quantity", "sls_quantity"),
                    of("price", "sls_price")));

    /**
     * The shipped key names the product as well, so that one transaction could have several; in the data none has, and
     * nothing in it tells of that.
     */
    static final Fact SHOP_SALES = new Fact(
            "gold.fact_shop_transactions",
            "silver.sales_transactions",
            List.of(of("transaction_id")),
            List.of(new Reference("product_id", SHOP_PRODUCTS), new Reference("customer_id", SHOP_CUSTOMERS)),
            List.of(of("transaction_date"), of("quantity"), of("unit_price"), of("amount")));

    static final List<Fact> FACTS = List.of(SALES, SHOP_SALES);

    private StarLabels() {}
}
