// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** All purchases of all customers, one month at a time: memory holds a month, never the three years. */
record Demand(Seed seed, long customers) {

    Demand {
        requireNonNull(seed, "seed is null");
        if (customers < 1) {
            throw new IllegalArgumentException("there are " + customers + " customers");
        }
    }

    /** The purchases of one month in order of time. */
    List<Purchase> of(int month) {
        YearMonth calendar = SalesPeriod.month(month);
        List<Purchase> purchases = new ArrayList<>();
        for (long customer = 0; customer < customers; customer++) {
            Buyer buyer = Buyer.of(seed, customer);
            Draw draw = seed.draw("purchase", customer * SalesPeriod.MONTHS + month);
            int orders = buyer.orders(month, draw);
            for (int i = 0; i < orders; i++) {
                int day = draw.between(1, calendar.lengthOfMonth());
                int queue = draw.below(Integer.MAX_VALUE);
                purchases.add(new Purchase(calendar.atDay(day), queue, customer, buyer.habit()));
            }
        }
        purchases.sort(Purchase.IN_ORDER_OF_TIME);
        return purchases;
    }
}
