// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FewRepairsTest {
    @Test
    void aShareIsOfTheWrittenRows() {
        FewRepairs check = new FewRepairs("five_mended", 5);
        assertThat(check.name()).isEqualTo("few_repairs(five_mended, 5 %)");
        assertThat(check.judge(new NewestFigures(100, null)))
                .isEqualTo(new CheckOutcome(true, "at most 5 % of the rows mended", "5 of 100 rows"));
        assertThat(check.judge(new NewestFigures(99, null)).passed()).isFalse();
    }

    @Test
    void noneMeansNone() {
        assertThat(new FewRepairs("five_mended", 0).judge(new NewestFigures(1_000_000, null)))
                .isEqualTo(new CheckOutcome(false, "no row mended", "5 of 1000000 rows"));
    }

    @Test
    void aRepairThatIsNotThereHoldsNothing() {
        assertThat(new FewRepairs("other", 100).judge(new NewestFigures(1, null)))
                .isEqualTo(new CheckOutcome(false, "at most 100 % of the rows mended", "no such repair"));
    }

    @Test
    void aShareOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new FewRepairs("cleared", 101))
                .hasMessage("the percent of few_repairs by cleared must be 0 to 100, but is 101");
        assertThatThrownBy(() -> new FewRepairs("cleared", null))
                .hasMessage("the percent of few_repairs by cleared is missing");
    }
}
