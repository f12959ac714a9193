// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A customer as the till sees one: since when known, how buying, and in which months of the period.
 *
 * @param lastMonth inclusive; for one who orders once, that month
 */
record Buyer(LocalDate joined, Habit habit, int firstMonth, int lastMonth) {

    private static final LocalDate FIRST_JOINED = LocalDate.of(2022, 1, 3);
    private static final LocalDate LAST_JOINED = LocalDate.of(2025, 11, 30);
    private static final double REGULAR_BEFORE_PERIOD = 0.5;
    private static final int LAPSED_AFTER_AT_LEAST = 4;
    private static final int UNDECIDED_AT_MOST = 20;

    Buyer {
        requireNonNull(joined, "joined is null");
        requireNonNull(habit, "habit is null");
        if (firstMonth < 0 || lastMonth < firstMonth || lastMonth >= SalesPeriod.MONTHS) {
            throw new IllegalArgumentException("buys from month " + firstMonth + " to " + lastMonth);
        }
    }

    static Buyer of(Seed seed, long customer) {
        Draw draw = seed.draw("buyer", customer);
        Habit habit = Habit.draw(draw);
        boolean regular = habit.lapses() || draw.chance(REGULAR_BEFORE_PERIOD);
        LocalDate joined = regular
                ? draw.day(FIRST_JOINED, SalesPeriod.FIRST_DAY.minusDays(1))
                : draw.day(SalesPeriod.FIRST_DAY, LAST_JOINED);
        int first = regular ? 0 : Math.toIntExact(ChronoUnit.MONTHS.between(SalesPeriod.FIRST_DAY, joined)) + 1;
        if (habit.ordersOnce()) {
            int month = first + draw.below(Math.min(UNDECIDED_AT_MOST, SalesPeriod.MONTHS - first));
            return new Buyer(joined, habit, month, month);
        }
        int last =
                habit.lapses() ? draw.between(LAPSED_AFTER_AT_LEAST, habit.mostMonths() - 1) : SalesPeriod.MONTHS - 1;
        return new Buyer(joined, habit, first, last);
    }

    /** How many orders the month brings. */
    int orders(int month, Draw draw) {
        if (month < firstMonth || month > lastMonth) {
            return 0;
        }
        if (habit.ordersOnce()) {
            return 1;
        }
        double expected = habit.ordersPerMonth() * SalesPeriod.demand(month);
        return draw.chance(expected) ? draw.chance(expected) ? 2 : 1 : 0;
    }
}
