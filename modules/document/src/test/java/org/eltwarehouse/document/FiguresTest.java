// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void neverRoundsToAllOrNothing() {
        assertThat(Figures.share(new BigDecimal("0.99996"))).isEqualTo(">99.9%");
        assertThat(Figures.share(new BigDecimal("0.0001"))).isEqualTo("<0.1%");
        assertThat(Figures.share(BigDecimal.ONE)).isEqualTo("100.0%");
        assertThat(Figures.share(BigDecimal.ZERO)).isEqualTo("0.0%");
        assertThat(Figures.share(1, 0)).isEqualTo("–");
    }

    @Test
    void separatesThousands() {
        assertThat(Figures.amount(new BigDecimal("1234567.885"))).isEqualTo("1,234,567.89");
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.bytes(1_536)).isEqualTo("1.5 KiB");
        assertThat(Figures.bytes(1)).isEqualTo("1 byte");
        assertThat(Figures.duration(83_456)).isEqualTo("1 min 23 s");
    }

    @Test
    void comparesOnlyWithAPositiveBase() {
        assertThat(Figures.change(new BigDecimal(100), new BigDecimal(90))).isEqualTo("−10.0%");
        assertThat(Figures.change(new BigDecimal(100), new BigDecimal(110))).isEqualTo("+10.0%");
        assertThat(Figures.change(BigDecimal.ZERO, BigDecimal.TEN)).isEqualTo("–");
        assertThat(Figures.change(null, BigDecimal.TEN)).isEqualTo("–");
    }

    @Test
    void tellsTheChangeOfAShareInPercentagePoints() {
        assertThat(Figures.points(new BigDecimal("0.50"), new BigDecimal("0.534")))
                .isEqualTo("+3.4 percentage points");
        assertThat(Figures.points(new BigDecimal("0.50"), new BigDecimal("0.4")))
                .isEqualTo("−10.0 percentage points");
        assertThat(Figures.points(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualTo("0.0 percentage points");
        assertThat(Figures.points(null, BigDecimal.ONE)).isEqualTo("–");
    }

    @Test
    void keepsTheDigitsOfANumber() {
        assertThat(Figures.number(new BigDecimal("1234.50"))).isEqualTo("1,234.50");
        assertThat(Figures.number(new BigDecimal(1234))).isEqualTo("1,234");
        assertThat(Figures.number(null)).isEqualTo("–");
    }
}
