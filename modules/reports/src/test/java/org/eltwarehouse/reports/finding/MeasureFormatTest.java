// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.junit.jupiter.api.Test;

class MeasureFormatTest {
    @Test
    void writesMoneyWithTwoDigits() {
        MeasureFormat revenue = format("Revenue", "money");
        assertThat(revenue.heading()).isEqualTo("Revenue");
        assertThat(revenue.figure(new BigDecimal("1234.5"))).isEqualTo("1,234.50");
        assertThat(revenue.phrase(new BigDecimal("1234.5"))).isEqualTo("revenue of 1,234.50");
        assertThat(revenue.figure(null)).isEqualTo("–");
        assertThat(revenue.change(BigDecimal.TEN, new BigDecimal(9))).isEqualTo("−10.0%");
    }

    @Test
    void writesSharesAsPerCentAndTheirChangeInPoints() {
        MeasureFormat rate = format("Repeat rate", "share");
        assertThat(rate.figure(new BigDecimal("0.305"))).isEqualTo("30.5%");
        assertThat(rate.phrase(new BigDecimal("0.305"))).isEqualTo("repeat rate of 30.5%");
        assertThat(rate.change(new BigDecimal("0.30"), new BigDecimal("0.33"))).isEqualTo("+3.0 percentage points");
    }

    @Test
    void writesCountsWholeWhateverTheirType() {
        MeasureFormat visits = format("Visits", "count");
        assertThat(visits.figure(new BigDecimal("1234.00"))).isEqualTo("1,234");
        assertThat(visits.phrase(new BigDecimal("1234"))).isEqualTo("1,234 visits");
    }

    @Test
    void namesAUnitThatNobodyCanGuess() {
        MeasureFormat weight = format("Weight", "metric_tons");
        assertThat(weight.heading()).isEqualTo("Weight (metric tons)");
        assertThat(weight.figure(new BigDecimal("2.50"))).isEqualTo("2.50");
        assertThat(weight.phrase(new BigDecimal("2.50"))).isEqualTo("weight of 2.50 metric tons");
        assertThat(format("Pieces", "pieces").heading()).isEqualTo("Pieces");
    }

    @Test
    void leavesAnAbbreviationAsItIs() {
        assertThat(format("CSAT score", "points").name()).isEqualTo("CSAT score");
    }

    private static MeasureFormat format(String label, String unit) {
        return new MeasureFormat(new MeasureWords(
                "measure", new Label(label, label), "What it is", unit, Direction.UP, Additivity.ADDITIVE));
    }
}
