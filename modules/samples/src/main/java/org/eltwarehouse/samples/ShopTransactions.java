// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the customers of the small ERP shop bought, spread evenly over the period, in order of time. */
record ShopTransactions(Seed seed, long transactions, long customers) implements SampleFile {

    private static final long FIRST_ID = 900_001;
    private static final int MOST_PIECES = 3;

    @Override
    public String path() {
        return "source_erp/sales_transactions.csv";
    }

    @Override
    public List<String> header() {
        return List.of("transaction_id", "customer_id", "product_id", "quantity", "unit_price", "transaction_date");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        long days = ChronoUnit.DAYS.between(SalesPeriod.FIRST_DAY, SalesPeriod.LAST_DAY) + 1;
        for (long position = 0; position < transactions; position++) {
            Draw draw = seed.draw("shop transaction", position);
            LocalDate day = SalesPeriod.FIRST_DAY.plusDays(position * days / transactions);
            int product = draw.below(ShopProducts.count());
            file.row(
                    Long.toString(FIRST_ID + position),
                    Long.toString(ShopCustomers.FIRST_ID + draw.below(Math.toIntExact(customers))),
                    ShopProducts.id(product),
                    Integer.toString(draw.between(1, MOST_PIECES)),
                    ShopProducts.price(product).text(),
                    day.toString());
        }
    }
}
