// SPDX-License-Identifier: MIT
package org.eltwarehouse.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * One exported file.
 *
 * @param schema its columns, as Spark's DDL
 */
record RawFile(String table, String path, String schema) {
    static final List<RawFile> ALL = List.of(
            new RawFile("cst_az12", "source_erp/CST_AZ12.csv", "cid string, bdate string, gen string"),
            new RawFile(
                    "cst_info",
                    "source_crm/cst_info.csv",
                    "cst_id string, cst_key string, cst_firstname string, cst_lastname string,"
                            + " cst_marital_status string, cst_gndr string, cst_create_date string"),
            new RawFile(
                    "customer_info",
                    "source_crm/customer_info.csv",
                    "customer_id string, firstname string, lastname string, gender string, date_of_birth string"),
            new RawFile("loc_a101", "source_erp/LOC_A101.csv", "cid string, cntry string"),
            new RawFile(
                    "prd_info",
                    "source_crm/prd_info.csv",
                    "prd_id string, prd_key string, prd_nm string, prd_cost string, prd_line string,"
                            + " prd_start_dt string, prd_end_dt string"),
            new RawFile(
                    "product_info",
                    "source_erp/product_info.csv",
                    "product_id string, product_name string, category string, price string"),
            new RawFile(
                    "px_cat_g1v2",
                    "source_erp/PX_CAT_G1V2.csv",
                    "id string, cat string, subcat string, maintenance string"),
            new RawFile(
                    "sales_details",
                    "source_crm/sales_details.csv",
                    "sls_ord_num string, sls_prd_key string, sls_cust_id string, sls_order_dt string,"
                            + " sls_ship_dt string, sls_due_dt string, sls_sales string, sls_quantity string,"
                            + " sls_price string"),
            new RawFile(
                    "sales_transactions",
                    "source_erp/sales_transactions.csv",
                    "transaction_id string, customer_id string, product_id string, quantity string,"
                            + " unit_price string, transaction_date string"));

    /** Size of all files together. */
    static long bytesBelow(Path raw) {
        return ALL.stream()
                .mapToLong(file -> raw.resolve(file.path()).toFile().length())
                .sum();
    }
}
