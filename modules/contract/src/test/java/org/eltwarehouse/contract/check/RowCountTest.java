// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.Expectation;
import org.junit.jupiter.api.Test;

class RowCountTest {
    @Test
    void bothBoundsAreWithin() {
        RowCount check = new RowCount(2L, 4L);

        assertThat(check.name()).isEqualTo("row_count(2..4)");
        assertThat(judge(check, 1)).isEqualTo(new CheckOutcome(false, "2..4 rows", "1 rows"));
        assertThat(judge(check, 2).passed()).isTrue();
        assertThat(judge(check, 4).passed()).isTrue();
        assertThat(judge(check, 5).passed()).isFalse();
    }

    @Test
    void aMissingBoundIsOpen() {
        assertThat(judge(new RowCount(1L, null), Long.MAX_VALUE).passed()).isTrue();
        assertThat(judge(new RowCount(1L, null), 0)).isEqualTo(new CheckOutcome(false, "1.. rows", "0 rows"));
        assertThat(judge(new RowCount(null, 0L), 0).passed()).isTrue();
        assertThat(judge(new RowCount(null, 0L), 1)).isEqualTo(new CheckOutcome(false, "..0 rows", "1 rows"));
    }

    @Test
    void boundsThatNoTableCanMeetAreRefused() {
        assertRefused("{min: 5, max: 4}", "row_count has a min of 5 above its max of 4");
        assertRefused("{min: -1}", "row_count has the bounds -1.., one below 0");
        assertRefused("{max: -1}", "row_count has the bounds ..-1, one below 0");
        assertRefused("{}", "row_count needs a min, a max or both");
        assertRefused("{min: some}", "not a valid");
        assertRefused("{min: 1, least: 1}", "Unrecognized field \"least\"");
    }

    private static void assertRefused(String bounds, String reason) {
        assertThatThrownBy(() -> Documents.fromYaml("{row_count: " + bounds + "}", Expectation.class, "visits.yaml"))
                .hasMessageStartingWith("Cannot read visits.yaml: ")
                .hasMessageContaining(reason);
    }

    private static CheckOutcome judge(RowCount check, long rows) {
        return check.judge(new NewestFigures(rows, null));
    }
}
