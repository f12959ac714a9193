// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

/**
 * Total and price of a sales line as exported. At most one of the two is wrong, so the other and the quantity prove it:
 * price = sales / quantity, sales = quantity × |price|.
 */
record SalesAmounts(String sales, String price) {

    SalesAmounts {
        requireNonNull(sales, "sales is null");
        requireNonNull(price, "price is null");
    }

    static SalesAmounts of(OrderLine line, Draw draw) {
        String sales = line.sales().text();
        String price = line.price().text();
        if (draw.chance(Dirt.SALES_EMPTY)) {
            return new SalesAmounts("", price);
        }
        if (draw.chance(Dirt.SALES_ZERO)) {
            return new SalesAmounts(Money.ZERO.text(), price);
        }
        if (draw.chance(Dirt.SALES_NEGATIVE)) {
            return new SalesAmounts(line.sales().negated().text(), price);
        }
        if (draw.chance(Dirt.SALES_NOT_QUANTITY_TIMES_PRICE)) {
            int formerQuantity = line.quantity() + draw.between(1, 2);
            return new SalesAmounts(line.price().times(formerQuantity).text(), price);
        }
        if (draw.chance(Dirt.PRICE_EMPTY)) {
            return new SalesAmounts(sales, "");
        }
        if (draw.chance(Dirt.PRICE_ZERO)) {
            return new SalesAmounts(sales, Money.ZERO.text());
        }
        if (draw.chance(Dirt.PRICE_NEGATIVE)) {
            return new SalesAmounts(sales, line.price().negated().text());
        }
        return new SalesAmounts(sales, price);
    }
}
