// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.util.List;

/** The products of the small ERP shop. */
record ShopProducts() implements SampleFile {

    private static final int FIRST_ID = 501;
    private static final List<List<String>> PRODUCTS = Lines.of("shop_products.txt");

    static int count() {
        return PRODUCTS.size();
    }

    static String id(int position) {
        return Integer.toString(FIRST_ID + position);
    }

    static Money price(int position) {
        return Money.parse(PRODUCTS.get(position).get(2));
    }

    @Override
    public String path() {
        return "source_erp/product_info.csv";
    }

    @Override
    public List<String> header() {
        return List.of("product_id", "product_name", "category", "price");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        for (int i = 0; i < count(); i++) {
            List<String> cells = PRODUCTS.get(i);
            file.row(id(i), cells.get(0), cells.get(1), price(i).text());
        }
    }
}
