// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A way of buying: what makes groups of customers differ.
 *
 * @param weight how many of a hundred customers have it
 * @param ordersPerMonth mean in an average month, 0 for those who order once only
 * @param mostMonths after how many months of the period everybody with this habit has stopped
 * @param tastes the aisles of a typical basket; an aisle that stands twice is visited twice as often
 */
record Habit(String name, int weight, double ordersPerMonth, int mostMonths, int largestBasket, List<Aisle> tastes) {

    private static final Habit LOYAL = new Habit(
            "loyal",
            12,
            0.22,
            SalesPeriod.MONTHS,
            4,
            List.of(Aisle.BIKE, Aisle.BIKE, Aisle.COMPONENT, Aisle.CLOTHING, Aisle.ACCESSORY));
    private static final Habit ONE_TIME =
            new Habit("one-time", 36, 0, SalesPeriod.MONTHS, 2, List.of(Aisle.BIKE, Aisle.BIKE, Aisle.ACCESSORY));
    private static final Habit ACCESSORY = new Habit(
            "accessory",
            27,
            0.1,
            SalesPeriod.MONTHS,
            4,
            List.of(Aisle.ACCESSORY, Aisle.ACCESSORY, Aisle.ACCESSORY, Aisle.CLOTHING));
    private static final Habit LAPSED =
            new Habit("lapsed", 17, 0.11, 28, 3, List.of(Aisle.BIKE, Aisle.COMPONENT, Aisle.CLOTHING, Aisle.ACCESSORY));
    private static final Habit PREMIUM = new Habit(
            "premium",
            8,
            0.11,
            SalesPeriod.MONTHS,
            4,
            List.of(Aisle.PREMIUM_BIKE, Aisle.PREMIUM_BIKE, Aisle.COMPONENT, Aisle.CLOTHING));

    private static final List<Habit> ALL = List.of(LOYAL, ONE_TIME, ACCESSORY, LAPSED, PREMIUM);

    Habit {
        requireNonNull(name, "name is null");
        tastes = List.copyOf(tastes);
        if (weight < 1 || ordersPerMonth < 0 || mostMonths < 1 || largestBasket < 1 || tastes.isEmpty()) {
            throw new IllegalArgumentException("habit " + name + " is incomplete");
        }
    }

    boolean ordersOnce() {
        return ordersPerMonth == 0;
    }

    boolean lapses() {
        return mostMonths < SalesPeriod.MONTHS;
    }

    static Habit draw(Draw draw) {
        return draw.pickWeighted(ALL, Habit::weight);
    }
}
