// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.reports.SampleModels;
import org.junit.jupiter.api.Test;

class ModelMonthsTest {
    private static final YearMonth START = YearMonth.of(2023, 1);

    @Test
    void doesNotCountARunningMonthAsFull() {
        ModelMonths months = months(36, LocalDate.of(2025, 12, 30), LocalDate.of(2025, 12, 30));
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
        ModelMonths months = months(36, LocalDate.of(2026, 2, 15), LocalDate.of(2025, 12, 10));
        assertThat(months.lastFull()).contains(YearMonth.of(2025, 11));
    }

    @Test
    void acceptsQuietLastDaysOnceTheMonthIsOver() {
        ModelMonths months = months(36, LocalDate.of(2026, 1, 15), LocalDate.of(2025, 12, 29));
        assertThat(months.lastFull()).contains(YearMonth.of(2025, 12));
    }

    @Test
    void comparesTwelveMonthsWithTheTwelveBefore() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        Comparison years = months(36, day, day).yearOnYear().orElseThrow();
        assertThat(years.now().first()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(years.before().last()).isEqualTo(YearMonth.of(2024, 12));
    }

    @Test
    void comparesThreeMonthsWhenTwelveWouldReachTheFirstMonthOfTheData() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        Comparison years = months(24, day, day).yearOnYear().orElseThrow();
        assertThat(years.now().first()).isEqualTo(YearMonth.of(2024, 10));
        assertThat(years.before().first()).isEqualTo(YearMonth.of(2023, 10));
    }

    @Test
    void comparesNothingWithinTheFirstYear() {
        LocalDate day = LocalDate.of(2023, 12, 31);
        assertThat(months(12, day, day).yearOnYear()).isEmpty();
    }

    @Test
    void leavesOutMonthsWithoutTheLeadingMeasureAndKeepsTheUndatedApart() {
        ModelFigures model = model(
                List.of(new Month("2025-01", figures()), new Month("2025-02", Map.of()), new Month("n/a", figures())));
        ModelMonths months = ModelMonths.of(model, LocalDate.of(2025, 12, 31), null);
        assertThat(months.all()).containsExactly(YearMonth.of(2025, 1));
        assertThat(months.undated()).isEqualByComparingTo("10");
    }

    @Test
    void doesNotAddUpOverMonthsWhatDoesNotAddUp() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        ModelFigures sales = model(sales(36));
        ModelFigures customers = new ModelFigures(
                sales.label(),
                null,
                null,
                List.of(sales.measure("customers").orElseThrow()),
                sales.total(),
                sales.months(),
                List.of());
        assertThat(ModelMonths.of(customers, day, day).lastFull()).contains(YearMonth.of(2025, 12));
        assertThat(ModelMonths.of(customers, day, day).yearOnYear()).isEmpty();
    }

    private static ModelMonths months(int count, LocalDate businessDate, LocalDate dataEnd) {
        return ModelMonths.of(model(sales(count)), businessDate, dataEnd);
    }

    private static ModelFigures model(List<Month> months) {
        return SampleModels.sales(figures(), months, List.of());
    }

    private static List<Month> sales(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Month(START.plusMonths(i).toString(), figures()))
                .toList();
    }

    private static Map<String, BigDecimal> figures() {
        return SampleModels.figures(BigDecimal.TEN, 1, 1, BigDecimal.ONE);
    }
}
