// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayMonthTest {
    private static final Map<String, Double> OPEN = Map.of("dd/MM/yyyy", 1.0, "MM/dd/yyyy", 1.0);

    @ParameterizedTest
    @CsvSource({"dd/MM/yyyy, MM/dd/yyyy", "M-d-yy H:mm, d-M-yy H:mm", "dd.MM.yyyy, ''", "yyyy-MM-dd, ''", "yyyyMMdd, ''"
    })
    void onlySlashesAndHyphensCanBeReadInBothWays(String pattern, String other) {
        assertThat(DayMonth.swapped(pattern)).isEqualTo(other);
    }

    @Test
    void whatCanBeReadInOneWayTellsOfTheRest() {
        assertThat(DayMonth.isOpen(OPEN)).isTrue();
        DayMonth told = DayMonth.told(List.of(OPEN, Map.of("M/d/yyyy", 1.0)));
        assertThat(told).isEqualTo(DayMonth.MONTH_FIRST);
        assertThat(told.settled(OPEN)).containsOnlyKeys("MM/dd/yyyy");
        assertThat(DayMonth.DAY_FIRST.settled(OPEN)).containsOnlyKeys("dd/MM/yyyy");
    }

    @Test
    void nothingAndAContradictionTellNothing() {
        assertThat(DayMonth.told(List.of(OPEN, Map.of("yyyy-MM-dd", 1.0)))).isEqualTo(DayMonth.OPEN);
        assertThat(DayMonth.told(List.of(Map.of("M/d/yyyy", 1.0), Map.of("d-M-yyyy", 1.0))))
                .isEqualTo(DayMonth.OPEN);
        assertThat(DayMonth.OPEN.settled(OPEN)).isEqualTo(OPEN);
    }
}
