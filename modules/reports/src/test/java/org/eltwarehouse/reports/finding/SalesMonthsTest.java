// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.contract.insight.EdaSummary.Month;
import org.junit.jupiter.api.Test;

class SalesMonthsTest {
    private static final YearMonth START = YearMonth.of(2023, 1);

    @Test
    void doesNotCountARunningMonthAsFull() {
        SalesMonths months = months(36, LocalDate.of(2025, 12, 30), LocalDate.of(2025, 12, 30));
        assertThat(months.lastFull()).contains(YearMonth.of(2025, 11));
        assertThat(months.unfinished()).containsExactly(YearMonth.of(2025, 12));
    }

    @Test
    void countsAMonthAsFullOnItsLastDay() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        assertThat(months(36, day, day).lastFull()).contains(YearMonth.of(2025, 12));
    }

    @Test
    void doesNotTrustAMonthInTheMiddleOfWhichTheDataEnds() {
        SalesMonths months = months(36, LocalDate.of(2026, 2, 15), LocalDate.of(2025, 12, 10));
        assertThat(months.lastFull()).contains(YearMonth.of(2025, 11));
    }

    @Test
    void acceptsQuietLastDaysOnceTheMonthIsOver() {
        SalesMonths months = months(36, LocalDate.of(2026, 1, 15), LocalDate.of(2025, 12, 29));
        assertThat(months.lastFull()).contains(YearMonth.of(2025, 12));
    }

    @Test
    void comparesTwelveMonthsWithTheTwelveBefore() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        Comparison years = months(36, day, day).yearOnYear().orElseThrow();
        assertThat(years.now().period().first()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(years.before().period().last()).isEqualTo(YearMonth.of(2024, 12));
    }

    @Test
    void comparesThreeMonthsWhenTwelveWouldReachTheFirstMonthOfTheData() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        Comparison years = months(24, day, day).yearOnYear().orElseThrow();
        assertThat(years.now().period().first()).isEqualTo(YearMonth.of(2024, 10));
        assertThat(years.before().period().first()).isEqualTo(YearMonth.of(2023, 10));
    }

    @Test
    void comparesNothingWithinTheFirstYear() {
        LocalDate day = LocalDate.of(2023, 12, 31);
        assertThat(months(12, day, day).yearOnYear()).isEmpty();
    }

    private static SalesMonths months(int count, LocalDate businessDate, LocalDate dataEnd) {
        List<Month> sales = IntStream.range(0, count)
                .mapToObj(i -> new Month(
                        START.plusMonths(i).toString(),
                        new Kpis(BigDecimal.TEN, 1, 1, 1, BigDecimal.TEN, BigDecimal.TEN, null, null)))
                .toList();
        return SalesMonths.of(sales, businessDate, dataEnd);
    }
}
