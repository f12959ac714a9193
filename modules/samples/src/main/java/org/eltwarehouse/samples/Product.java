// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** A product and its versions, oldest first: a new one starts when cost or price change. */
record Product(String categoryId, String number, String name, String line, List<Version> versions) {

    Product {
        requireNonNull(categoryId, "categoryId is null");
        requireNonNull(number, "number is null");
        requireNonNull(name, "name is null");
        requireNonNull(line, "line is null");
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(number + " has no version");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).start().isAfter(versions.get(i - 1).start())) {
                throw new IllegalArgumentException(number + " has versions out of order");
            }
        }
    }

    /**
     * From what the shop sells it for, and from when.
     *
     * @param cost as exported, empty when the ERP does not know it
     */
    record Version(LocalDate start, String cost, Money price) {

        Version {
            requireNonNull(start, "start is null");
            requireNonNull(cost, "cost is null");
            requireNonNull(price, "price is null");
        }
    }

    /** The key in the CRM: the category with a hyphen, another hyphen, the number that sales use. */
    String key() {
        return categoryId.replace('_', '-') + "-" + number;
    }

    Aisle aisle() {
        return Aisle.of(categoryId, versions.get(0).price());
    }

    /** The price on a day; before the first version starts, already the first version's. */
    Money priceOn(LocalDate day) {
        Money price = versions.get(0).price();
        for (Version version : versions) {
            if (!version.start().isAfter(day)) {
                price = version.price();
            }
        }
        return price;
    }
}
