// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.Expectation;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    @Test
    void theNewestDateIsAtMostSomeDaysOld() {
        Freshness check = new Freshness("day", 1);

        assertThat(check.name()).isEqualTo("freshness(day, 1)");
        assertThat(judge(check, "2024-02-29").passed()).isTrue();
        assertThat(judge(check, "2024-02-28"))
                .isEqualTo(new CheckOutcome(false, "2024-02-29 or later as the newest day", "2024-02-28"));
    }

    @Test
    void noDaysMeanTheBusinessDateOrLater() {
        Freshness check = new Freshness("day", 0);

        assertThat(judge(check, "2024-03-01").passed()).isTrue();
        assertThat(judge(check, "2031-01-01").passed()).isTrue();
        assertThat(judge(check, "2024-02-29").passed()).isFalse();
    }

    @Test
    void withoutAnyDateNothingIsFresh() {
        assertThat(new Freshness("day", 36_525).judge(new NewestFigures(3, null)))
                .isEqualTo(new CheckOutcome(false, "1924-03-01 or later as the newest day", "no date"));
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        assertRefused("{column: day, days: -1}", "the days of freshness on day must be 0 to 36525, but are -1");
        assertRefused("{column: day, days: 36526}", "but are 36526");
        assertRefused("{column: day}", "the days of freshness on day are missing");
        assertRefused("{days: 1}", "the column of freshness is missing");
    }

    @Test
    void theBusinessDateIsAmongWhatItReads() {
        assertThat(new Freshness("day", 1).reads().businessDate()).isTrue();
        assertThat(new RowCount(1L, null).reads().businessDate()).isFalse();
    }

    private static void assertRefused(String check, String reason) {
        assertThatThrownBy(() -> Documents.fromYaml("{freshness: " + check + "}", Expectation.class, "visits.yaml"))
                .hasMessageStartingWith("Cannot read visits.yaml: ")
                .hasMessageContaining(reason);
    }

    private static CheckOutcome judge(Freshness check, String newest) {
        return check.judge(new NewestFigures(3, LocalDate.parse(newest)));
    }
}
