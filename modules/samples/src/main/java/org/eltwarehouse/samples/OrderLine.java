// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

/** Some pieces of one product at one price. */
record OrderLine(Product product, int quantity, Money price) {

    OrderLine {
        requireNonNull(product, "product is null");
        requireNonNull(price, "price is null");
        if (quantity < 1 || price.cents() < 1) {
            throw new IllegalArgumentException(quantity + " pieces at " + price.text() + " are no sale");
        }
    }

    Money sales() {
        return price.times(quantity);
    }
}
