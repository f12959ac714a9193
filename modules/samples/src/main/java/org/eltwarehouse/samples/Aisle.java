// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

/** Where in the shop a product stands: what a habit prefers. */
enum Aisle {
    BIKE,
    PREMIUM_BIKE,
    COMPONENT,
    CLOTHING,
    ACCESSORY;

    private static final Money PREMIUM_FROM = Money.parse("1500");

    static Aisle of(String categoryId, Money price) {
        return switch (categoryId.substring(0, 2)) {
            case "BI" -> price.compareTo(PREMIUM_FROM) >= 0 ? PREMIUM_BIKE : BIKE;
            case "CO" -> COMPONENT;
            case "CL" -> CLOTHING;
            case "AC" -> ACCESSORY;
            default -> throw new IllegalArgumentException("no aisle for category " + categoryId);
        };
    }
}
