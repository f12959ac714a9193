// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * That a customer came and bought something on a day.
 *
 * @param queue the place among the customers of that day, so that order numbers tell nothing about customer numbers
 * @param customer the customer's position, the first being 0
 */
record Purchase(LocalDate day, int queue, long customer, Habit habit) {

    static final Comparator<Purchase> IN_ORDER_OF_TIME = Comparator.comparing(Purchase::day)
            .thenComparingInt(Purchase::queue)
            .thenComparingLong(Purchase::customer);

    Purchase {
        requireNonNull(day, "day is null");
        requireNonNull(habit, "habit is null");
    }
}
