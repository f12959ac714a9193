// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** References of a source to the members of a dimension. */
class ReferencesTest {
    @Test
    void aReferenceThatOnlySomeRowsHaveIsKnownWhereTheyHaveIt() {
        List<List<String>> members = new ArrayList<>();
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            members.add(List.of(String.valueOf(i + 1), "O" + i));
            List<String> order = new ArrayList<>();
            order.add(String.valueOf(i));
            order.add(i < 4 ? "O" + i : null);
            orders.add(order);
        }
        References found = References.between(
                new TrialCells(List.of("order_id", "offer"), orders),
                new TrialCells(List.of("offer_key", "offer_id"), members),
                "offer_key");
        assertThat(found.share()).isEqualTo(0.4);
        assertThat(found.filled()).isEqualTo(0.4);
        assertThat(found.differing(List.of("1", "2", "3", "4", "-1", "-1"))).isZero();
        assertThat(found.differing(List.of("9", "2", "3", "4"))).isEqualTo(1);
    }
}
