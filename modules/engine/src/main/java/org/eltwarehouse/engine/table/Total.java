// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact sum of decimals of one scale: fast while it fits a long, never wrong when it does not. */
final class Total implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long ROOM = Long.MAX_VALUE / 2;

    private final int scale;
    private BigInteger settled = BigInteger.ZERO;
    private long open;

    Total(int scale) {
        this.scale = scale;
    }

    void add(long unscaled) {
        if (unscaled > ROOM || unscaled < -ROOM) {
            settled = settled.add(BigInteger.valueOf(unscaled));
        } else {
            open += unscaled;
            if (open > ROOM || open < -ROOM) {
                settle();
            }
        }
    }

    void add(BigDecimal value) {
        settled = settled.add(value.setScale(scale).unscaledValue());
    }

    void merge(Total other) {
        settled = settled.add(other.settled).add(BigInteger.valueOf(other.open));
    }

    BigDecimal value() {
        settle();
        return new BigDecimal(settled, scale);
    }

    private void settle() {
        settled = settled.add(BigInteger.valueOf(open));
        open = 0;
    }
}
