// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.math.BigDecimal;

/** An amount in cents, written without decimals where there are no cents. */
record Money(long cents) implements Comparable<Money> {

    static final Money ZERO = new Money(0);

    static Money parse(String text) {
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    Money times(int quantity) {
        return new Money(Math.multiplyExact(cents, (long) quantity));
    }

    Money negated() {
        return new Money(-cents);
    }

    String text() {
        long whole = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        String sign = cents < 0 ? "-" : "";
        return rest == 0 ? sign + whole : sign + whole + (rest < 10 ? ".0" : ".") + rest;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
