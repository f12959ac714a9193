// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether one date tells another. */
class DistanceDraftTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void aDateThatSomeRowsLackFollowsFromOneAtAlwaysTheSameDistance() throws IOException {
        assertThat(orders(100, 0).distance()).isEqualTo(new ProposedDistance("ship_date", "order_date", 3));
    }

    @Test
    void aDateThatIsNeverLackingFollowsFromNothing() throws IOException {
        assertThat(orders(0, 0).distance()).isNull();
    }

    @Test
    void aDistanceThatVariesTellsNothing() throws IOException {
        assertThat(orders(100, 20).distance()).isNull();
    }

    /**
     * Orders that ship after three days.
     *
     * @param lacking one in so many has no day of shipping; 0: all have one
     * @param late one in so many ships a day later; 0: none
     */
    private ProposedTable orders(int lacking, int late) throws IOException {
        StringBuilder orders = new StringBuilder("order_id,order_date,ship_date,amount\n");
        for (int i = 1; i <= 300; i++) {
            LocalDate ordered = FIRST.plusDays(i % 90);
            LocalDate shipped = ordered.plusDays(late > 0 && i % late == 0 ? 4 : 3);
            orders.append(
                    "%d,%s,%s,%d.50\n".formatted(i, ordered, lacking > 0 && i % lacking == 0 ? "" : shipped, i * 7));
        }
        Path file = Files.writeString(folder.resolve("orders.csv"), orders);
        return DraftText.draft(Map.of("shop/orders.csv", file)).tables().get(0);
    }
}
