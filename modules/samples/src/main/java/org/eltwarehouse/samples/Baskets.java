// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fills the basket of a purchase: one to four lines, no product twice, to the taste of the buyer. */
final class Baskets {

    /** Small ones are the popular ones. */
    private static final List<Integer> SIZES = List.of(1, 2, 3, 4);

    private static final int MOST_PIECES = 4;
    private static final double SEVERAL_PIECES = 0.25;

    private final Seed seed;
    private final Map<Aisle, List<Product>> shelves = new EnumMap<>(Aisle.class);

    Baskets(Seed seed, Catalogue catalogue) {
        this.seed = seed;
        for (Aisle aisle : Aisle.values()) {
            List<Product> shelf = catalogue.in(aisle);
            if (shelf.size() < SIZES.size()) {
                throw new IllegalArgumentException(aisle + " cannot fill a basket without repeating a product");
            }
            shelves.put(aisle, shelf);
        }
    }

    /** The lines of the order with the given position, the first being 0. */
    List<OrderLine> of(Purchase purchase, long order) {
        Draw draw = seed.draw("basket", order);
        Habit habit = purchase.habit();
        int size = draw.pickPopular(SIZES.subList(0, habit.largestBasket()));
        List<Product> chosen = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        while (lines.size() < size) {
            Aisle aisle = draw.pick(habit.tastes());
            Product product = draw.pickPopular(shelves.get(aisle));
            if (!chosen.contains(product)) {
                chosen.add(product);
                lines.add(new OrderLine(product, quantity(draw, aisle), product.priceOn(purchase.day())));
            }
        }
        return lines;
    }

    private static int quantity(Draw draw, Aisle aisle) {
        boolean small = aisle == Aisle.ACCESSORY || aisle == Aisle.CLOTHING;
        return small && draw.chance(SEVERAL_PIECES) ? draw.between(2, MOST_PIECES) : 1;
    }
}
