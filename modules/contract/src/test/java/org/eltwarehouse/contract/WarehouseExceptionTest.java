// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an error knows besides its message. */
class WarehouseExceptionTest {
    private static final TableName ORDERS = TableName.parse("silver.orders");
    private final IllegalStateException cause = new IllegalStateException("cause");
    private final WarehouseException error =
            Fault.DATA.cannot("run silver.orders", "a value does not fit", "reject it", cause);

    @Test
    void knowsNoTableUntilItIsTold() {
        assertThat(error.table()).as("whatever the message says").isEmpty();
        error.addSuppressed(new IllegalStateException("suppressed"));
        WarehouseException known = error.about(ORDERS);
        assertThat(known.table()).contains(ORDERS);
        assertThat(known.fault()).isEqualTo(Fault.DATA);
        assertThat(known).hasMessage(error.getMessage()).hasCause(cause);
        assertThat(known.getStackTrace()).isEqualTo(error.getStackTrace());
        assertThat(known.getSuppressed()).isEqualTo(error.getSuppressed());
    }

    @Test
    void whoKnewTheTableFirstKnewBest() {
        WarehouseException known = error.about(ORDERS);
        assertThat(known.about(TableName.parse("gold.fact_orders"))).isSameAs(known);
    }
}
